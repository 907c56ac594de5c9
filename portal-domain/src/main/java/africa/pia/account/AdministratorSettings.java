package africa.pia.account;

import java.util.Optional;

/**
 * The first administrator, as configured.
 *
 * @param password empty when one is to be made up
 */
record AdministratorSettings(EmailAddress email, Optional<String> password) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "AdministratorSettings[" + email + "]";
    }
}
