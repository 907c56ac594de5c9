package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** An appeal is judged by somebody else than whoever decided first. */
public final class OwnDecisionException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnDecisionException() {
        super("moderation.own-decision");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
