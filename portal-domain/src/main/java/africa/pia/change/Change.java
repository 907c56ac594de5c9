package africa.pia.change;

import java.time.Instant;

/**
 * One committed fact in the log.
 *
 * @param position place in the log; strictly growing in the order in which tails see it
 * @param topic what kind of thing changed
 * @param subject id of the thing that changed
 * @param detail what a listener needs beyond the id, such as a slug; may be empty
 * @param occurredAt when the writer appended it
 */
public record Change(long position, Topic topic, long subject, String detail, Instant occurredAt) {

    /** What kind of thing changed; the number of topics stays small, the ids tell which. */
    public enum Topic {
        /** A reader would see an article differently, or no longer, or for the first time; subject is its id. */
        ARTICLE,
        /** The conversation under an article changed; subject is the article's id. */
        CONVERSATION,
        /** An account's public face or standing changed; subject is its id. */
        ACCOUNT,
        /** A picture is shown differently, or no longer; subject is its id. */
        PICTURE,
        /** The sections changed; subject is 0. */
        SECTIONS,
        /** A tag is called otherwise, or others were merged into it; subject is its id, detail its key. */
        TAG,
        /**
         * What readers are told of somebody who signs changed; subject is the author's id, detail their key where they
         * are called otherwise, else empty.
         */
        AUTHOR,
        /** What stands where on the front page changed; subject is 0. */
        FRONT
    }
}
