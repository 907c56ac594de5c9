package africa.pia.comment.scoring;

/** What is made of scores. */
public enum ScoringState {
    /** Nothing is scored. */
    OFF,
    /** Comments are scored; moderators see it, and nothing follows. */
    SHADOW,
    /** A comment whose score reaches the threshold is held until somebody has judged it. */
    HOLDING
}
