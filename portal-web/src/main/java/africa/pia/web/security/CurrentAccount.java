package africa.pia.web.security;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.account.SignIns.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is asking, for views: {@code #{currentAccount}}. Known since the request was authenticated, at no further cost. */
@Named
@RequestScoped
public class CurrentAccount {

    private static final String ATTRIBUTE = "africa.pia.signed-in";

    @Inject
    HttpServletRequest request;

    static void remember(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(ATTRIBUTE, signedIn);
    }

    /** Who is asking, for filters; empty for an anonymous reader. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    public boolean isSignedIn() {
        return of(request).isPresent();
    }

    /** The account; null for an anonymous reader, as expressions have it. */
    public AccountId getId() {
        return of(request).map(SignedIn::account).orElse(null);
    }

    /** The name readers see; empty for an anonymous reader. */
    public String getDisplayName() {
        return of(request).map(SignedIn::displayName).orElse("");
    }

    /** Whether the person may do what a role may, by the role's name: {@code #{currentAccount.has('EDITOR')}}. */
    public boolean has(String role) {
        return of(request)
                .map(signedIn -> signedIn.roles().contains(Role.valueOf(role)))
                .orElse(false);
    }

    /** Whether the person works here. */
    public boolean isStaff() {
        return of(request)
                .map(signedIn -> signedIn.roles().stream().anyMatch(Role::isStaff))
                .orElse(false);
    }
}
