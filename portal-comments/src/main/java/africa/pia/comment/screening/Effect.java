package africa.pia.comment.screening;

/** What comes of it when a rule that is on finds something. From mild to strict. */
public enum Effect {
    /** Readers see the comment; the desk sees what was found. */
    POINT_OUT,
    /** Nobody sees it until a moderator has judged it. */
    HOLD,
    /** It is removed at once; its writer is told why and may appeal. */
    REMOVE
}
