package africa.pia.comment.report;

/** Why a reader reports a comment. */
public enum FlagReason {
    OFFENSIVE,
    ABUSIVE,
    SPAM,
    OFF_TOPIC,
    MISINFORMATION,
    PERSONAL_DATA,
    /** Needs to be put into words. */
    OTHER,
    /** The reader is of another opinion: counted, and nothing for a moderator. */
    DISAGREE
}
