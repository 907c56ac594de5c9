package africa.pia.article;

/** Which of two texts is to stand where they disagree. */
public enum MergeChoice {
    MINE,
    THEIRS,
    /** Mine, and theirs behind it; where words follow each other. */
    BOTH
}
