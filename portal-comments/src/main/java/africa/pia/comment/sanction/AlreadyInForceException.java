package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** The person is under the same sanction for good already. */
public final class AlreadyInForceException extends PortalException {

    private static final long serialVersionUID = 1L;

    AlreadyInForceException() {
        super("sanction.already-in-force");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
