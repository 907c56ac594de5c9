package africa.pia.comment.legal;

import africa.pia.PortalException;

/** The caller has sent a notice of this comment that nobody has decided on yet. */
public final class NoticedAlreadyException extends PortalException {

    private static final long serialVersionUID = 1L;

    NoticedAlreadyException() {
        super("legal.filed-already");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
