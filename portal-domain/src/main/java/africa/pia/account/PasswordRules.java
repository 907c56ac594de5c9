package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What a password must be: 8 to 256 characters, whichever they are, and none that an attacker tries first.
 *
 * <p>No rule of composition and no forced change: both make passwords worse.
 */
@ApplicationScoped
public class PasswordRules {

    public static final int MIN_LENGTH = 8;
    /** Long enough for every sentence, short enough to hash without harm. */
    public static final int MAX_LENGTH = 256;

    @Inject
    SiteSettings site;

    /**
     * Lets a password pass or says why not.
     *
     * @throws PasswordRefusedException when it breaks a rule
     */
    public void require(String password, EmailAddress email, DisplayName displayName) {
        refusal(password, email.localPart(), displayName.value()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Why a password would be refused; empty when it would not.
     *
     * @param words of the person, which are no secret: the name, the address's first part
     */
    public Optional<PasswordRefusedException> refusal(String password, String... words) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(new PasswordRefusedException("account.password-too-short"));
        }
        if (length > MAX_LENGTH) {
            return Optional.of(new PasswordRefusedException("account.password-too-long"));
        }
        return Optional.empty();
    }

    /** The password breaks a rule. */
    public static final class PasswordRefusedException extends PortalException {

        private static final long serialVersionUID = 1L;

        PasswordRefusedException(String code) {
            super(code, MIN_LENGTH, MAX_LENGTH);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
