package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** There is no such appeal. */
public final class UnknownAppealException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownAppealException() {
        super("appeal.unknown");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
