package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** It is not the caller's own sanction, is lifted, or they have said what they had to say. */
public final class NothingToObjectToException extends PortalException {

    private static final long serialVersionUID = 1L;

    NothingToObjectToException() {
        super("sanction.nothing-to-object-to");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
