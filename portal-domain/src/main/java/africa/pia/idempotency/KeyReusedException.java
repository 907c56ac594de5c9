package africa.pia.idempotency;

import africa.pia.PortalException;

/** The key was given before, with another body: an answer to that one would be no answer to this one. */
public final class KeyReusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("idempotency.key-reused");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
