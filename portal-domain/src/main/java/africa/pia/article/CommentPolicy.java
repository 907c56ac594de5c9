package africa.pia.article;

/** How comments under an article are received. */
public enum CommentPolicy {
    /** Seen at once. */
    OPEN,
    /** Seen after a moderator let them. */
    HELD,
    /** None are taken; those already there stay. */
    CLOSED
}
