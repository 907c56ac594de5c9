package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** The time to appeal against the decision is over. */
public final class AppealWindowOverException extends PortalException {

    private static final long serialVersionUID = 1L;

    AppealWindowOverException() {
        super("appeal.window-over");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
