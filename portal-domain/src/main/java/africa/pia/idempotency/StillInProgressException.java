package africa.pia.idempotency;

import africa.pia.PortalException;

/** The same request is being worked on at this moment; its answer can be had in a second. */
public final class StillInProgressException extends PortalException {

    private static final long serialVersionUID = 1L;

    public StillInProgressException() {
        super("idempotency.in-progress");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
