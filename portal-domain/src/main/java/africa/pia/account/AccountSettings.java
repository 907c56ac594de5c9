package africa.pia.account;

import java.time.Duration;

/**
 * How accounts are kept.
 *
 * @param confirmationRequired whether an address must be confirmed before its account can sign in
 * @param browser lifetime of a sign-in that ends with the browser
 * @param stay lifetime of a sign-in of a person who stays signed in
 * @param api lifetime of a program's token
 * @param confirmationLink how long the link lives that confirms an address
 * @param resetLink how long the link lives that lets a person choose a new password
 */
record AccountSettings(
        boolean confirmationRequired,
        Lifetime browser,
        Lifetime stay,
        Lifetime api,
        Duration confirmationLink,
        Duration resetLink) {

    AccountSettings {
        if (confirmationLink.isNegative() || resetLink.isNegative()) {
            throw new IllegalArgumentException("The lifetime of a link is negative");
        }
    }

    Lifetime lifetime(SignIns.Kind kind) {
        return switch (kind) {
            case BROWSER -> browser;
            case STAY -> stay;
            case API -> api;
        };
    }
}
