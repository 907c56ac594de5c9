package africa.pia.erratum;

/** What became of words that were reported. */
public enum ReportStatus {
    /** Nobody has judged it yet. */
    OPEN,
    /** It was wrong, and is corrected. */
    ACCEPTED,
    /** It was not wrong, or is none of the newsroom's; it was said why. */
    DECLINED
}
