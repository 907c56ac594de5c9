package africa.pia.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * Says on every request who is asking, by the token it presents: a program's in {@code Authorization: Bearer}, a
 * browser's in its cookie, which counts for pages and not for the API. Nothing is remembered between requests, so an account that was suspended a moment ago is
 * nobody now.
 *
 * <p>A token that does not stand leaves the request anonymous; {@link #wasTokenRefused} tells the API, which answers
 * 401. A request with a Bearer header is never taken for its cookie's: the guard against forged forms lets such
 * requests pass.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";
    private static final String REFUSED = "africa.pia.token-refused";

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> bearer = bearer(request);
        Optional<String> token =
                bearer.isPresent() || Area.of(request) == Area.API ? bearer : SignInCookie.token(request);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        SessionTokenCredential credential = new SessionTokenCredential(token.get());
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            credential.bearer().ifPresent(known -> CurrentAccount.remember(request, known));
            return context.notifyContainerAboutLogin(result);
        }
        if (bearer.isPresent()) {
            request.setAttribute(REFUSED, Boolean.TRUE);
        }
        return context.doNothing();
    }

    /** The token in the Authorization header; empty when the header is absent or of another scheme. */
    static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Optional.empty();
        }
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    /** Whether the request presented a Bearer token that does not stand. */
    public static boolean wasTokenRefused(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(REFUSED));
    }
}
