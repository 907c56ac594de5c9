package africa.pia.account;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of keeping one's account that touch the database, each in one transaction.
 *
 * <p>What needed the password is done under the account's lock and only if the password is still the one that was
 * verified.
 */
@ApplicationScoped
@Transactional
class OwnDesk {

    @Inject
    Accounts accounts;

    @Inject
    LinkDesk links;

    @Inject
    AccountLetters letters;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    ChangeLog changes;

    @Inject
    Event<AccountEvent> events;

    @Inject
    Clock clock;

    OwnAccount.Profile profile(AccountId id) {
        Account account = known(accounts.find(id));
        return new OwnAccount.Profile(
                account.email().map(EmailAddress::readable).orElse(""),
                account.displayName(),
                account.locale(),
                account.createdAt());
    }

    String passwordHash(AccountId id) {
        return known(accounts.find(id)).passwordHash().orElseThrow(OwnAccount.WrongPasswordException::new);
    }

    void change(AccountId id, DisplayName name, Locale locale) {
        Account account = known(accounts.lock(id));
        if (!account.displayName().equals(name.value())) {
            lookAlikes.require(name, account.isStaff());
            accounts.keepFormerName(id, account.displayName(), clock.instant());
            account.rename(name);
            changes.append(Change.Topic.ACCOUNT, id.value(), "renamed");
        }
        account.speak(locale);
    }

    void changePassword(AccountId id, String verifiedHash, String newHash, long session) {
        Account account = verified(id, verifiedHash);
        account.takePassword(newHash);
        accounts.dropTokens(id);
        accounts.endOtherSessions(id, session);
        letters.passwordChanged(account);
    }

    void moveTo(AccountId id, String verifiedHash, EmailAddress to) {
        Account account = verified(id, verifiedHash);
        if (account.email().equals(Optional.of(to))) {
            return;
        }
        links.sendMove(account, to);
    }

    void erase(AccountId id, String verifiedHash) {
        accounts.requireAnotherAdministrator(id, clock.instant());
        Account account = verified(id, verifiedHash);
        account.email().ifPresent(address -> letters.erased(address, account.locale()));
        accounts.dropTokens(id);
        accounts.dropFormerNames(id);
        accounts.endSessions(id);
        account.erase(clock.instant());
        changes.append(Change.Topic.ACCOUNT, id.value(), "erased");
        events.fire(new AccountEvent.AccountErased(id));
    }

    List<OwnAccount.OwnSignIn> signIns(AccountId id) {
        return accounts.sessions(id, clock.instant()).stream()
                .map(session -> new OwnAccount.OwnSignIn(
                        session.id(), session.kind(), session.device(), session.createdAt(), session.seenAt()))
                .toList();
    }

    void end(AccountId id, long session) {
        accounts.endSession(id, session);
    }

    void endAll(AccountId id) {
        accounts.endSessions(id);
    }

    private Account verified(AccountId id, String verifiedHash) {
        Account account = known(accounts.lock(id));
        if (!account.passwordHash().equals(Optional.of(verifiedHash))) {
            throw new OwnAccount.WrongPasswordException();
        }
        return account;
    }

    private static Account known(Optional<Account> account) {
        return account.filter(found -> !found.isErased())
                .orElseThrow(AccountAdministration.UnknownAccountException::new);
    }
}
