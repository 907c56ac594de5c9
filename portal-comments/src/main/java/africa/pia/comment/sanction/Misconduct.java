package africa.pia.comment.sanction;

/** The rule that a person broke. Names travel in the API; words are in the bundles. */
public enum Misconduct {
    OFFENSIVE,
    ABUSIVE,
    SPAM,
    ADVERTISING,
    ILLEGAL_CONTENT,
    HARASSMENT,
    MISINFORMATION,
    HATE_SPEECH,
    OFF_TOPIC,
    /** Passed for somebody else. */
    IMPERSONATION,
    /** Came back under another name to get round a sanction. */
    EVASION,
    /** Reported, time and again, what broke no rule. */
    REPORT_ABUSE,
    OTHER
}
