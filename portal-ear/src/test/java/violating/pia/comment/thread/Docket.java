package violating.pia.comment.thread;

/** For moderation only, too. */
public class Docket {}
