package africa.pia.comment.screening;

/** Whether a rule is applied. */
public enum RuleState {
    OFF,
    /** What it finds is noted beside the comment, and nothing else comes of it. */
    SHADOW,
    ON
}
