package africa.pia.account;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;

/** Says who is asking, as the test has it. */
final class FakeSecurityContext implements SecurityContext {

    private AccountId account;
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    void is(AccountId who, Role... given) {
        account = who;
        roles = Role.effective(Set.of(given));
    }

    @Override
    public Principal getCallerPrincipal() {
        return account == null ? null : account::toString;
    }

    @Override
    public boolean isCallerInRole(String role) {
        return roles.contains(Role.valueOf(role));
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, AuthenticationParameters parameters) {
        throw new UnsupportedOperationException();
    }
}
