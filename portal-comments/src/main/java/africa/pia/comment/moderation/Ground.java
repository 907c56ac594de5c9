package africa.pia.comment.moderation;

/** The house rule or law on which a removal rests. Names travel in the API; words are in the bundles. */
public enum Ground {
    OFFENSIVE,
    ABUSIVE,
    SPAM,
    ADVERTISING,
    ILLEGAL_CONTENT,
    HARASSMENT,
    MISINFORMATION,
    HATE_SPEECH,
    OFF_TOPIC,
    /** Needs an explanation. */
    OTHER
}
