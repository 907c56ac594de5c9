package africa.pia.account;

import africa.pia.secret.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The parts of signing in that touch the database, each in a short transaction of its own. */
@ApplicationScoped
@Transactional
class SignInDesk {

    /** A use is noted no more often than this: reading pages must not write a row each time. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    @Inject
    Accounts accounts;

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    Optional<Account> find(EmailAddress email) {
        Optional<Account> account = accounts.find(email);
        // Read while the transaction lasts; what is looked at afterwards is detached.
        account.ifPresent(Account::effectiveRoles);
        return account;
    }

    void requireActive(Account account) {
        Instant now = clock.instant();
        switch (account.statusAt(now)) {
            case ACTIVE -> {}
            case UNCONFIRMED -> {
                if (settings.confirmationRequired()) {
                    throw new SignIns.NotConfirmedException();
                }
            }
            case SUSPENDED -> throw new SignIns.SuspendedException(account.suspendedFor(), account.suspendedUntil());
            case ERASED -> throw new SignIns.BadCredentialsException();
        }
    }

    private boolean maySignIn(Account account, Instant now) {
        AccountStatus status = account.statusAt(now);
        return status == AccountStatus.ACTIVE
                || (status == AccountStatus.UNCONFIRMED && !settings.confirmationRequired());
    }

    SignIns.Opened open(AccountId id, String verifiedHash, SecretToken token, SignIns.Kind kind, String device) {
        // Under the account's lock: a password changed since it was verified must not leave a sign-in behind.
        Account account = accounts.lock(id).orElseThrow(SignIns.BadCredentialsException::new);
        if (!account.passwordHash().equals(Optional.of(verifiedHash))) {
            throw new SignIns.BadCredentialsException();
        }
        Instant now = clock.instant();
        AccountSession session = new AccountSession(id, kind, token.hash(), device, settings.lifetime(kind), now);
        accounts.add(session);
        return new SignIns.Opened(id, token.value(), session.endsLast(), account.locale());
    }

    /** Keeps a stronger hash of the password that was just verified, and returns it. */
    String rehash(AccountId id, String verifiedHash, String newHash) {
        Account account = accounts.lock(id).orElseThrow(SignIns.BadCredentialsException::new);
        if (!account.passwordHash().equals(Optional.of(verifiedHash))) {
            throw new SignIns.BadCredentialsException();
        }
        account.takePassword(newHash);
        return newHash;
    }

    Optional<SignIns.SignedIn> find(SecretToken token) {
        Instant now = clock.instant();
        Optional<AccountSession> found = accounts.session(token.hash(), now);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AccountSession session = found.get();
        Optional<Account> account = accounts.find(session.account()).filter(known -> maySignIn(known, now));
        if (account.isPresent() && Duration.between(session.seenAt(), now).compareTo(NOTED) > 0) {
            session.see(settings.lifetime(session.kind()), now);
        }
        return account.map(known -> new SignIns.SignedIn(
                session.id(), known.id(), known.displayName(), known.effectiveRoles(), session.kind()));
    }

    void close(SecretToken token) {
        accounts.endSession(token.hash());
    }
}
