package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** The appeal has come to its end since the moderator read it. */
public final class AppealSettledException extends PortalException {

    private static final long serialVersionUID = 1L;

    AppealSettledException() {
        super("appeal.settled");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
