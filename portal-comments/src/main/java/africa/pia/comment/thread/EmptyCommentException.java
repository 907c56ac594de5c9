package africa.pia.comment.thread;

import africa.pia.PortalException;

/** A comment without anything to read. */
public final class EmptyCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    EmptyCommentException() {
        super("comment.empty");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
