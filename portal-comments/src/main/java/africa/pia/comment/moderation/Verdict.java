package africa.pia.comment.moderation;

/** The outcome of a decision. */
public enum Verdict {
    /** Readers may see it. */
    APPROVE,
    /** Readers may not see it. */
    REMOVE,
    /** Readers may not see it, and it was nothing but advertising. */
    SPAM,
    /** An earlier decision is taken back: the comment stands as before it. */
    UNDO
}
