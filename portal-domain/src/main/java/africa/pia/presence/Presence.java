package africa.pia.presence;

import java.util.List;
import java.util.Optional;

/**
 * Who is at an article beside whoever asks.
 *
 * @param others who is writing in it, the longest first
 * @param takenOver who has taken the writing over from whoever asks, and when; empty while nobody has
 */
public record Presence(List<Writer> others, Optional<Writer> takenOver) {

    public Presence {
        others = List.copyOf(others);
    }
}
