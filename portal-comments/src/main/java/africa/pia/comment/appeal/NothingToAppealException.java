package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** The removal does not stand any more, so there is nothing to appeal against. */
public final class NothingToAppealException extends PortalException {

    private static final long serialVersionUID = 1L;

    NothingToAppealException() {
        super("appeal.nothing-to-appeal");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
