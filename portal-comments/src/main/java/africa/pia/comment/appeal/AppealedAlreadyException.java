package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** Against each decision there is one appeal. */
public final class AppealedAlreadyException extends PortalException {

    private static final long serialVersionUID = 1L;

    AppealedAlreadyException() {
        super("appeal.filed-already");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
