package africa.pia.comment.legal;

/** What a moderator found of a comment that was said to be illegal. */
public enum NoticeOutcome {
    /** It breaks no law; it stays. */
    LEGAL,
    /** It breaks the law; readers do not see it any more. */
    ILLEGAL
}
