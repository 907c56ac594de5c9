package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** The sanction has ended, was lifted already, or is of a kind that nobody lifts. */
public final class NotInForceException extends PortalException {

    private static final long serialVersionUID = 1L;

    NotInForceException() {
        super("sanction.not-in-force");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
