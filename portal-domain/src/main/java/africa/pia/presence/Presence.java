package africa.pia.presence;

import java.util.List;
import java.util.Optional;

/**
 * Who is at an article beside whoever asks.
 *
 * @param others who is writing in it, the longest first
 * @param writing whether whoever asks is writing in it themselves
 * @param takenOver who has taken the writing over from whoever asks, and when; empty while nobody has
 */
public record Presence(List<Writer> others, boolean writing, Optional<Writer> takenOver) {

    /** Nobody is there, or nobody may be seen. */
    public static final Presence NONE = new Presence(List.of(), false, Optional.empty());

    public Presence {
        others = List.copyOf(others);
    }
}
