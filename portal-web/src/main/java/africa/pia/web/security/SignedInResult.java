package africa.pia.web.security;

import static java.util.stream.Collectors.toSet;

import africa.pia.account.Role;
import africa.pia.account.SignIns.SignedIn;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;

/** A valid credential together with everything known of its bearer, so that nobody has to ask again. */
class SignedInResult extends CredentialValidationResult {

    private final SignedIn signedIn;

    SignedInResult(SignedIn signedIn) {
        super(
                signedIn.account().toString(),
                signedIn.roles().stream().map(Role::name).collect(toSet()));
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
