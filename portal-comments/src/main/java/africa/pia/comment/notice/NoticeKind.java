package africa.pia.comment.notice;

/** What a notice tells of. Its words are in the bundles by this name and the notice's outcome. */
public enum NoticeKind {
    /** A moderator decided on an own comment; the outcome is the verdict and how the comment stood after it. */
    DECISION,
    /** Somebody replied. */
    REPLY,
    /** There are new comments in a conversation that is followed: one notice while it is unread, however many. */
    FOLLOWED,
    /** The staff picked an own comment. */
    PICK,
    /** A report was answered; the outcome is whether the moderators agreed. */
    REPORT;

    /** Whether it is told by one that is not stored here, but looked up when it is read. */
    boolean showsLiveComment() {
        return this == REPLY || this == FOLLOWED || this == PICK;
    }
}
