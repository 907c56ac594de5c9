package africa.pia.comment.thread;

/** What a reader may say of somebody else's comment without a word. */
public enum Reaction {
    /** Others should read it. */
    RECOMMEND,
    /** One learns something from it. */
    INSTRUCTIVE
}
