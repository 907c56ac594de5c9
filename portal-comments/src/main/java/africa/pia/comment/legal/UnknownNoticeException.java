package africa.pia.comment.legal;

import africa.pia.PortalException;

/** There is no such notice. */
public final class UnknownNoticeException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownNoticeException() {
        super("legal.unknown");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
