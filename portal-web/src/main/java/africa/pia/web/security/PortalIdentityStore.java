package africa.pia.web.security;

import static java.util.stream.Collectors.toSet;

import africa.pia.PortalException;
import africa.pia.account.Role;
import africa.pia.account.SignIns;
import africa.pia.account.SignIns.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The portal's accounts as the container sees them: name = the account's id, groups = the names of its roles. */
@ApplicationScoped
class PortalIdentityStore implements IdentityStore {

    @Inject
    SignIns signIns;

    @Inject
    HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SessionTokenCredential presented) {
            Optional<SignedIn> bearer = signIns.find(presented.token());
            bearer.ifPresent(presented::belongsTo);
            return bearer.map(PortalIdentityStore::result).orElse(CredentialValidationResult.INVALID_RESULT);
        }
        if (credential instanceof UsernamePasswordCredential typed) {
            try {
                return result(signIns.verify(new SignIns.Credentials(
                        typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr(), "")));
            } catch (PortalException refused) {
                return CredentialValidationResult.INVALID_RESULT;
            }
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private static CredentialValidationResult result(SignedIn signedIn) {
        return new CredentialValidationResult(
                signedIn.account().toString(),
                signedIn.roles().stream().map(Role::name).collect(toSet()));
    }
}
