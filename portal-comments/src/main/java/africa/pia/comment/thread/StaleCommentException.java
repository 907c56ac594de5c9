package africa.pia.comment.thread;

import africa.pia.PortalException;

/** The comment was changed or decided on since the caller read it. */
public final class StaleCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    StaleCommentException() {
        super("comment.stale");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
