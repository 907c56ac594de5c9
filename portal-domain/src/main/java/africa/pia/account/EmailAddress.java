package africa.pia.account;

import africa.pia.PortalException;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in the one form in which it is unique: trimmed, lower case, the domain in its
 * ASCII form.
 *
 * <p>The part before the {@code @} is ASCII: hardly a mail server takes anything else. No form of it can hold a line
 * break, so it is safe in the head of a mail.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * Brings what somebody typed into its one form.
     *
     * @throws InvalidEmailException when it is no address
     */
    public EmailAddress {
        value = normalised(value.strip());
        if (value.length() > MAX_LENGTH) {
            throw new InvalidEmailException();
        }
    }

    private static String normalised(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1) {
            throw new InvalidEmailException();
        }
        String localPart = typed.substring(0, at).toLowerCase(Locale.ROOT);
        String domain;
        try {
            domain = IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            throw new InvalidEmailException();
        }
        if (localPart.length() > MAX_LOCAL_PART
                || !LOCAL_PART.matcher(localPart).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new InvalidEmailException();
        }
        return localPart + '@' + domain;
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** The address as people read it: a domain in the letters of its own language. */
    public String readable() {
        return localPart() + '@' + IDN.toUnicode(value.substring(value.lastIndexOf('@') + 1));
    }

    @Override
    public String toString() {
        return value;
    }

    /** This is no address that mail can be sent to. */
    public static final class InvalidEmailException extends PortalException {

        private static final long serialVersionUID = 1L;

        InvalidEmailException() {
            super("account.invalid-email");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
