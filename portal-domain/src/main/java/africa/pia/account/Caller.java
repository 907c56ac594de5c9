package africa.pia.account;

import africa.pia.PortalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Who is asking: the account that the container has authenticated for the current request, if any. */
@ApplicationScoped
public class Caller {

    @Inject
    SecurityContext security;

    /** The account that is asking; empty for an anonymous reader or the portal's own timers. */
    public Optional<AccountId> account() {
        Principal principal = security.getCallerPrincipal();
        if (principal == null || !principal.getName().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new AccountId(Long.parseLong(principal.getName())));
    }

    /**
     * The account that is asking, where nobody else may.
     *
     * @throws NotSignedInException when nobody is signed in
     */
    public AccountId required() {
        return account().orElseThrow(NotSignedInException::new);
    }

    public boolean is(Role role) {
        return security.isCallerInRole(role.name());
    }

    /** Whether the caller works here, so that their reading does not count. */
    public boolean isStaff() {
        for (Role role : Role.values()) {
            if (role.isStaff() && is(role)) {
                return true;
            }
        }
        return false;
    }

    /** Somebody must be signed in for this. */
    public static final class NotSignedInException extends PortalException {

        private static final long serialVersionUID = 1L;

        NotSignedInException() {
            super("account.not-signed-in");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
