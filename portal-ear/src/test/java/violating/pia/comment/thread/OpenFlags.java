package violating.pia.comment.thread;

/** For those who take reports only. */
public class OpenFlags {}
