package africa.pia.comment.sanction;

/** What is done about a person. Names travel in the API; words are in the bundles. */
public enum SanctionKind {
    /** Told off: writes no more until they have said that they read it. */
    WARN,
    /** Written to; nothing is kept from them. */
    MESSAGE,
    /** Whatever they write from now on is held for a moderator. */
    HOLD,
    /** May not write, react or report for a time. */
    SUSPEND,
    /** May not write, react or report any more. */
    BAN;

    /** Whether it keeps a person from taking part. */
    public boolean bars() {
        return this == SUSPEND || this == BAN;
    }

    /** Whether the person is asked to say that they have read it. */
    public boolean isRead() {
        return this == WARN || this == MESSAGE;
    }

    /** Whether it ends at a moment that is said with it. */
    public boolean mayEnd() {
        return this == SUSPEND || this == HOLD;
    }

    /** Whether it rests on a ground: everything but a mere word to somebody. */
    public boolean needsGround() {
        return this != MESSAGE;
    }
}
