package africa.pia.comment.thread;

import africa.pia.PortalException;

/** Only the writer of a comment may change it or take it back. */
public final class ForeignCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    ForeignCommentException() {
        super("comment.not-own");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
