package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** The person may not take part just now: is suspended or banned, or has a warning to read first. */
public final class BarredException extends PortalException {

    private static final long serialVersionUID = 1L;

    BarredException(String code, Object... arguments) {
        super(code, arguments);
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
