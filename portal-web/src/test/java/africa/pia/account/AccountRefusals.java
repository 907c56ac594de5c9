package africa.pia.account;

import africa.pia.PortalException;
import java.time.Instant;
import java.util.Optional;

/** What the services of accounts may answer instead of doing what a page asks. */
public final class AccountRefusals {

    private AccountRefusals() {}

    public static PortalException badCredentials() {
        return new SignIns.BadCredentialsException();
    }

    public static PortalException notConfirmed() {
        return new SignIns.NotConfirmedException();
    }

    public static PortalException suspended(String reason, Optional<Instant> until) {
        return new SignIns.SuspendedException(reason, until);
    }

    public static PortalException wrongPassword() {
        return new OwnAccount.WrongPasswordException();
    }

    public static PortalException emailTaken() {
        return new Registrar.EmailTakenException();
    }

    public static PortalException invalidEmail() {
        return new EmailAddress.InvalidEmailException();
    }

    public static PortalException invalidName() {
        return new DisplayName.InvalidDisplayNameException("account.display-name-length");
    }

    public static PortalException invalidLink() {
        return new InvalidLinkException();
    }

    public static PortalException lastAdministrator() {
        return new AccountAdministration.LastAdministratorException();
    }
}
