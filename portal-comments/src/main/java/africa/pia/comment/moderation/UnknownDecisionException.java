package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** There is no such decision, or not on a comment of the caller's. */
public final class UnknownDecisionException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownDecisionException() {
        super("moderation.decision-unknown");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
