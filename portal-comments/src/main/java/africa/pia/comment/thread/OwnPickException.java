package africa.pia.comment.thread;

import africa.pia.PortalException;

/** Nobody picks a comment of their own. */
public final class OwnPickException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnPickException() {
        super("comment.own-pick");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
