package africa.pia.limit;

import africa.pia.PortalException;

/** Somebody tries too often. Argument: whole seconds until the next attempt is allowed, at least 1. */
public final class TooManyAttemptsException extends PortalException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException(long seconds) {
        super("limit.too-many", seconds);
    }

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
