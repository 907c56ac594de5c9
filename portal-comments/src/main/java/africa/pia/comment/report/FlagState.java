package africa.pia.comment.report;

/** What became of a report. */
public enum FlagState {
    /** Nobody has decided on the comment yet. */
    OPEN,
    /** The comment was removed. */
    AGREED,
    /** The comment was let stand, or put back. */
    DECLINED,
    /** Its writer took the comment back before anybody decided. */
    MOOT,
    /** Another opinion: there was nothing to decide. */
    NOTED
}
