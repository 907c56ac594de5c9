package violating.pia.web.moderation;

/** A page that another page knows. */
public class QueuePage {}
