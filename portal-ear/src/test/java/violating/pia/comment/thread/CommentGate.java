package violating.pia.comment.thread;

/** For moderation only. */
public class CommentGate {}
