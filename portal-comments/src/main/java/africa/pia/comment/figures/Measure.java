package africa.pia.comment.figures;

/** What is counted of a day. Most measures have one amount, some one for each of their parts. */
public enum Measure {
    /** Comments written. */
    POSTED,
    /** Comments let be seen by a decision. */
    APPROVED,
    /** Comments removed for a ground other than advertising. */
    REMOVED,
    /** Comments removed as advertising. */
    SPAM,
    /** Decisions that a moderator took back. */
    UNDONE,
    /** Decisions that fell after an appeal. */
    OVERTURNED,
    /** Of the decisions those that a rule of the house made. */
    AUTOMATED,
    /** Decisions on comments that had been held. */
    FROM_HELD,
    /** Removals by their ground; the part is its name. */
    GROUND,
    /** First decisions by moderators, by how long the comment had waited; the part is a number of {@link Waits}. */
    WAIT,
    /** Reports by readers. */
    REPORTED,
    /** Reports that led to a removal. */
    REPORT_FOLLOWED,
    /** Reports of what was let stand. */
    REPORT_DECLINED,
    /** Appeals filed. */
    APPEALED,
    /** Appeals after which the decision stood. */
    APPEAL_UPHELD,
    /** Appeals to which the decision did not stand up. */
    APPEAL_OVERTURNED,
    /** Notices of illegal content. */
    NOTICED,
    /** Notices of what was found illegal. */
    NOTICE_ILLEGAL,
    /** Notices of what was not. */
    NOTICE_LEGAL,
    /** What was done about people; the part is the kind. */
    SANCTION,
    /** Sanctions that were lifted before their end. */
    SANCTION_LIFTED
}
