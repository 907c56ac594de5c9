package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** Nobody answers an objection to what they did themselves. */
public final class OwnSanctionException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnSanctionException() {
        super("sanction.own");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
