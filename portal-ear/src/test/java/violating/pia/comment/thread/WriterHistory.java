package violating.pia.comment.thread;

/** For screening only. */
public class WriterHistory {}
