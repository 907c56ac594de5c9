package africa.pia.comment.scoring;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;

/**
 * A comment that people judged, to learn from.
 *
 * @param removed how it ended: removed, or let be seen
 */
record Example(CommentId comment, AccountId author, String text, boolean removed) {

    private static final int PARTS = 5;

    /** What becomes of an example: the same for ever, and for every model. */
    enum Use {
        /** Never learned from: models are measured by it. */
        HELD_OUT,
        /** Tells how sure a model may be of itself. */
        CALIBRATION,
        LEARNING
    }

    Use use() {
        return switch (Math.floorMod(mixed(comment.value()), PARTS)) {
            case 0 -> Use.HELD_OUT;
            case 1 -> Use.CALIBRATION;
            default -> Use.LEARNING;
        };
    }

    // The finalizer of SplitMix64 (Steele, Lea, Flood 2014): neighbours in number are no neighbours in use.
    private static long mixed(long id) {
        long z = (id ^ (id >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
