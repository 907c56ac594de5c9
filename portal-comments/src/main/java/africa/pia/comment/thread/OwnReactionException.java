package africa.pia.comment.thread;

import africa.pia.PortalException;

/** Nobody reacts to a comment of their own. */
public final class OwnReactionException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnReactionException() {
        super("comment.own-reaction");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
