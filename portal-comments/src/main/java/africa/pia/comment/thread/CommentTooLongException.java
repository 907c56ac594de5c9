package africa.pia.comment.thread;

import africa.pia.PortalException;

/** A comment longer than allowed; the argument is how many characters are. */
public final class CommentTooLongException extends PortalException {

    private static final long serialVersionUID = 1L;

    CommentTooLongException(int maxLength) {
        super("comment.too-long", maxLength);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
