package africa.pia.web.security;

import africa.pia.PortalException;
import africa.pia.account.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

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
            return signIns.find(presented.token())
                    .<CredentialValidationResult>map(SignedInResult::new)
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        }
        if (credential instanceof UsernamePasswordCredential typed) {
            try {
                return new SignedInResult(signIns.verify(new SignIns.Credentials(
                        typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr(), "")));
            } catch (PortalException refused) {
                return CredentialValidationResult.INVALID_RESULT;
            }
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
}
