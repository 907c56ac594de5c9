package africa.pia.web.faces;

import africa.pia.PortalException;

/** A parameter of an address cannot be read: somebody cut it short or made it up. */
public final class BadAddressException extends PortalException {

    private static final long serialVersionUID = 1L;

    public BadAddressException(String parameter) {
        super("address.malformed", parameter);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
