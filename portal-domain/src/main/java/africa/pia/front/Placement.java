package africa.pia.front;

import africa.pia.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * An article in its place.
 *
 * @param until when its time there is up; empty: until another takes its place
 */
public record Placement(FrontSlot slot, ArticleId article, Optional<Instant> until) {

    /** Whether its time is not up yet. */
    public boolean standsAt(Instant now) {
        return until.isEmpty() || until.get().isAfter(now);
    }
}
