package africa.pia.article.desk;

import java.time.Instant;

/**
 * What appears to readers, or appeared, at an instant.
 *
 * @param at when; for a text that is to take the place of a published one, when it does
 */
public record AgendaEntry(DeskItem article, Instant at, Kind kind) {

    /** What happens at the instant. */
    public enum Kind {
        /** It appeared. */
        PUBLISHED,
        /** It is to appear. */
        SCHEDULED,
        /** Its next text is to take the place of the one that readers see. */
        REPLACING
    }
}
