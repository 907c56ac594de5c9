package africa.pia.comment.moderation;

/** What brought a comment to the notice of whoever decided on it. */
public enum DecisionSource {
    /** A notice of illegal content (DSA, Art. 16). */
    NOTICE,
    /** Reports by readers. */
    REPORTS,
    /** The house's own reading, or its rules. */
    OWN_INITIATIVE
}
