package africa.pia.account;

import java.util.Locale;

/**
 * What a new reader hands in, as typed; {@link Registrar} says what of it is not acceptable, field by field.
 *
 * @param password exactly as typed
 * @param locale language of the mails to this person
 */
public record Registration(String email, String displayName, String password, Locale locale) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "Registration[" + email + "]";
    }
}
