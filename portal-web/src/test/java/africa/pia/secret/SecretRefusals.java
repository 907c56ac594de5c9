package africa.pia.secret;

import africa.pia.PortalException;

/** What is answered to a password that nobody should have. */
public final class SecretRefusals {

    private SecretRefusals() {}

    public static PortalException tooCommon() {
        return new PasswordRules.PasswordRefusedException("password.too-common");
    }
}
