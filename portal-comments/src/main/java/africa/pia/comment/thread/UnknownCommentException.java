package africa.pia.comment.thread;

import africa.pia.PortalException;

/** There is no such comment, or not for this caller. */
public final class UnknownCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    public UnknownCommentException() {
        super("comment.unknown");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
