package africa.pia.account;

import africa.pia.secret.PasswordHashing;
import africa.pia.site.SiteSettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Takes people in whom the portal brings itself, at its start: the first administrator, the sample edition's people.
 *
 * <p>Asks for no role, since nobody is signed in then; no page and no address of the API may lead here.
 */
@Stateless
public class AccountIntake {

    @Inject
    Accounts accounts;

    @Inject
    PasswordHashing hashing;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    /**
     * A password as it is kept. Hashing is dear by design: many who are known to begin with the same password may
     * share one hash of it until they choose their own.
     */
    public static final class KeptPassword {

        private final String hash;

        private KeptPassword(String hash) {
            this.hash = hash;
        }
    }

    /** Hashes a password, taken as it is; the rules for readers are not applied. */
    public KeptPassword keep(String password) {
        return new KeptPassword(hashing.hash(password));
    }

    /**
     * Makes a confirmed account.
     *
     * @throws Registrar.EmailTakenException when the address has an account
     */
    public AccountId admit(EmailAddress email, DisplayName displayName, Set<Role> roles, KeptPassword password) {
        if (accounts.find(email).isPresent()) {
            throw new Registrar.EmailTakenException();
        }
        Account account = new Account(email, displayName, password.hash, site.locale(), clock.instant());
        account.confirm(clock.instant());
        account.takeRoles(roles);
        accounts.add(account);
        accounts.flush();
        return account.id();
    }

    /** The account of an address. */
    public Optional<AccountId> find(EmailAddress email) {
        return accounts.find(email).map(Account::id);
    }

    /** Whether somebody can administer the portal. */
    public boolean isAnyoneAdministrator() {
        return accounts.firstAdministrator().isPresent();
    }

    /** The address of the administrator that came first. */
    public Optional<EmailAddress> firstAdministrator() {
        return accounts.firstAdministrator().flatMap(Account::email);
    }

    /**
     * Makes somebody an administrator; an account that has the address already is taken over, since whoever runs the
     * portal says that the address is theirs.
     */
    public void appoint(EmailAddress email, String password) {
        String hash = hashing.hash(password);
        Optional<Account> known = accounts.find(email);
        Account account = known.orElseGet(
                () -> new Account(email, new DisplayName("Administration"), hash, site.locale(), clock.instant()));
        account.confirm(clock.instant());
        account.takeRoles(Set.of(Role.values()));
        if (known.isPresent()) {
            account.takePassword(hash);
            account.reinstate();
            accounts.endSessions(account.id());
        } else {
            accounts.add(account);
        }
        accounts.flush();
    }
}
