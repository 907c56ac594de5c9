package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** There is no such person, or they have left. */
public final class UnknownPersonException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownPersonException() {
        super("sanction.unknown-person");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
