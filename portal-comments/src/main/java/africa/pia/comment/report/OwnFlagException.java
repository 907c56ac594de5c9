package africa.pia.comment.report;

import africa.pia.PortalException;

/** Nobody reports what they wrote themselves; they take it back. */
public final class OwnFlagException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnFlagException() {
        super("flag.own-comment");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
