package africa.pia.comment.appeal;

/** What became of an appeal. */
public enum AppealState {
    /** It waits for a moderator. */
    OPEN,
    /** The removal stands. */
    UPHELD,
    /** The removal did not stand up to it: readers see the comment again. */
    OVERTURNED,
    /** The removal was taken back, or its writer left, before anybody decided. */
    MOOT
}
