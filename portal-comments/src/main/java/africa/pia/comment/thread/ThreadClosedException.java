package africa.pia.comment.thread;

import africa.pia.PortalException;

/** No comments are taken under this article, or not any more. */
public final class ThreadClosedException extends PortalException {

    private static final long serialVersionUID = 1L;

    ThreadClosedException() {
        super("comment.thread-closed");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
