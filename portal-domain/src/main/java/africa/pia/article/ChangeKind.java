package africa.pia.article;

import africa.pia.revision.RevisionKind;

/** What a change of a published text is to its readers. */
public enum ChangeKind {
    /** A slip of the pen was mended: readers are told nothing, and the date of the last update stays. */
    TYPO(RevisionKind.TYPO),
    /** There is news: the article says when it was updated. */
    UPDATE(RevisionKind.UPDATED),
    /** It had been wrong: a dated note says so above the text, and the public ledger has it. */
    CORRECTION(RevisionKind.CORRECTED);

    private final RevisionKind revision;

    ChangeKind(RevisionKind revision) {
        this.revision = revision;
    }

    RevisionKind revision() {
        return revision;
    }
}
