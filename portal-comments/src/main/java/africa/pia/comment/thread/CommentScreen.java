package africa.pia.comment.thread;

/**
 * Looks at a comment before it is written. Every implementation in the container is asked, in the transaction of the
 * post; the strictest answer holds.
 *
 * <p>One that throws a {@link africa.pia.PortalException} refuses the comment, and its writer is told at the form.
 */
public interface CommentScreen {

    /** Looks at what is about to be posted, or about to replace a comment's text. */
    Screened screen(Draft draft);
}
