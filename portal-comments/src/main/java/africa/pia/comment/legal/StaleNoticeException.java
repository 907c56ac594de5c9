package africa.pia.comment.legal;

import africa.pia.PortalException;

/** Somebody took up or decided on the notice since the moderator read it. */
public final class StaleNoticeException extends PortalException {

    private static final long serialVersionUID = 1L;

    StaleNoticeException() {
        super("legal.stale");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
