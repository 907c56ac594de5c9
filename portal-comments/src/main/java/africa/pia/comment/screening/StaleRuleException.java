package africa.pia.comment.screening;

import africa.pia.PortalException;

/** Somebody else has changed the rule or the list meanwhile. */
public final class StaleRuleException extends PortalException {

    private static final long serialVersionUID = 1L;

    StaleRuleException() {
        super("screening.stale");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
