package africa.pia.revision;

/** What somebody did when a revision was kept. */
public enum RevisionKind {
    /** Kept the text while writing. */
    SAVED,
    /** Brought an earlier text back to go on with. */
    RESTORED,
    SUBMITTED,
    TAKEN_BACK,
    RETURNED,
    APPROVED,
    SCHEDULED,
    /** Showed the article to readers. */
    PUBLISHED,
    /** Changed what readers see: a slip of the pen. */
    TYPO,
    /** Changed what readers see: news. */
    UPDATED,
    /** Changed what readers see: it had been wrong. */
    CORRECTED,
    WITHDRAWN,
    /** Threw away the next text of a published article. */
    DISCARDED
}
