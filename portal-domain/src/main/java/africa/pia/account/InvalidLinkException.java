package africa.pia.account;

import africa.pia.PortalException;

/** A link that was sent by mail has ended, was used already or never was one. */
public final class InvalidLinkException extends PortalException {

    private static final long serialVersionUID = 1L;

    InvalidLinkException() {
        super("account.invalid-link");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
