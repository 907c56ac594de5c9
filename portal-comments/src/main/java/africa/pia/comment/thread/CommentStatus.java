package africa.pia.comment.thread;

/** Whether and why readers see a comment. */
public enum CommentStatus {
    /** Kept unseen until a moderator has judged it; its writer sees it. */
    HELD,
    VISIBLE,
    /** Taken away by a moderator. Its place stays when it has replies. */
    REMOVED,
    /** Taken back by its writer. Its place stays when it has replies. */
    RETRACTED
}
