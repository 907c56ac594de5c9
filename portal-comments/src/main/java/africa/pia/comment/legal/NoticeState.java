package africa.pia.comment.legal;

/** How far a notice of illegal content has come. */
public enum NoticeState {
    /** Nobody has looked at it yet. */
    AWAITING_REVIEW,
    /** A moderator looks into it. */
    UNDER_REVIEW,
    /** A moderator has decided. */
    DECIDED,
    /** Whoever sent it has left before anybody decided. */
    VOID
}
