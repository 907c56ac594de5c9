package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** Nobody is sanctioned who works here, and nobody sanctions themself. */
public final class UntouchablePersonException extends PortalException {

    private static final long serialVersionUID = 1L;

    UntouchablePersonException() {
        super("sanction.untouchable");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
