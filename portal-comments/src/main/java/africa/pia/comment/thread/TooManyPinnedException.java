package africa.pia.comment.thread;

import africa.pia.PortalException;

/** So many comments are pinned that the talk would be out of sight. */
public final class TooManyPinnedException extends PortalException {

    private static final long serialVersionUID = 1L;

    TooManyPinnedException() {
        super("comment.too-many-pinned", Highlights.PINNED);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
