package africa.pia.comment.thread;

import africa.pia.PortalException;

/** The same writer has posted the same text under the same article a moment ago. */
public final class RepeatedCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    RepeatedCommentException() {
        super("comment.repeated");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
