package africa.pia.account;

import africa.pia.secret.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The links that are sent by mail: makes them and does what they are for, each in one transaction. */
@ApplicationScoped
@Transactional
class LinkDesk {

    @Inject
    Accounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    /** Sends the link that confirms the address of a new account. */
    void sendConfirmation(Account account) {
        Instant end = clock.instant().plus(settings.confirmationLink());
        SecretToken token = accounts.issue(account.id(), AccountToken.Purpose.CONFIRM, "", end);
        letters.confirm(account, token, settings.confirmationLink());
    }

    /** Sends the link for a new password, if the address has an account that may have one. */
    void sendReset(EmailAddress address) {
        accounts.find(address).ifPresent(account -> {
            Instant end = clock.instant().plus(settings.resetLink());
            SecretToken token = accounts.issue(account.id(), AccountToken.Purpose.RESET, "", end);
            letters.reset(account, token, settings.resetLink());
        });
    }

    /** Sends the link that moves an account to a new address, and tells the old one. */
    void sendMove(Account account, EmailAddress to) {
        if (accounts.find(to).isPresent()) {
            letters.moveToKnown(account.locale(), to);
        } else {
            Instant end = clock.instant().plus(settings.confirmationLink());
            SecretToken token = accounts.issue(account.id(), AccountToken.Purpose.MOVE, to.value(), end);
            letters.move(account, to, token, settings.confirmationLink());
        }
        letters.moving(account);
    }

    /** Whose link this is; empty when it has ended, was used or is for something else. */
    Optional<Account> bearer(SecretToken token, AccountToken.Purpose purpose) {
        return accounts.token(token, clock.instant())
                .filter(found -> found.purpose() == purpose)
                .flatMap(found -> accounts.find(found.account()))
                .filter(account -> !account.isErased());
    }

    /**
     * Sets a new password for the bearer of a link, ends every sign-in and tells the person.
     *
     * @throws InvalidLinkException when the link was used in the meantime
     */
    void reset(SecretToken token, String hash) {
        Account account = bearer(token, AccountToken.Purpose.RESET).orElseThrow(InvalidLinkException::new);
        use(token, account);
        account.takePassword(hash);
        account.confirm(clock.instant());
        accounts.dropTokens(account.id());
        accounts.endSessions(account.id());
        letters.passwordChanged(account);
    }

    /**
     * Confirms the address of a new account.
     *
     * @throws InvalidLinkException when the link was used in the meantime
     */
    void confirm(SecretToken token) {
        Account account = bearer(token, AccountToken.Purpose.CONFIRM).orElseThrow(InvalidLinkException::new);
        use(token, account);
        account.confirm(clock.instant());
    }

    /**
     * Moves an account to the address that a link was sent to, and tells the old one.
     *
     * @throws InvalidLinkException when the link was used in the meantime
     * @throws Registrar.EmailTakenException when somebody registered the address in the meantime
     */
    void move(SecretToken token) {
        EmailAddress to = accounts.token(token, clock.instant())
                .filter(found -> found.purpose() == AccountToken.Purpose.MOVE)
                .map(found -> new EmailAddress(found.detail()))
                .orElseThrow(InvalidLinkException::new);
        Account account = bearer(token, AccountToken.Purpose.MOVE).orElseThrow(InvalidLinkException::new);
        use(token, account);
        if (accounts.find(to).isPresent()) {
            throw new Registrar.EmailTakenException();
        }
        account.email().ifPresent(old -> letters.moved(old, account.locale()));
        account.moveTo(to);
        // Links that went to the old address must not work for whoever reads it.
        accounts.dropTokens(account.id());
        accounts.flush();
    }

    private void use(SecretToken token, Account account) {
        // The lock first, as everywhere: links, sign-ins and passwords of one account change one after the other.
        accounts.lock(account.id());
        if (!accounts.use(token)) {
            throw new InvalidLinkException();
        }
    }
}
