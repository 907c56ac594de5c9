package africa.pia.comment.thread;

import africa.pia.PortalException;

/** A comment can be changed only for some minutes after it was posted, and only as long as it stands. */
public final class EditingWindowOverException extends PortalException {

    private static final long serialVersionUID = 1L;

    EditingWindowOverException() {
        super("comment.editing-window-over");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
