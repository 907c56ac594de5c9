package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.secret.PasswordHashing;
import africa.pia.secret.SecretToken;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Signs people and their programs in and out, and says on each request whether a token still stands.
 *
 * <p>Checking a password is slow by design, so no transaction is open meanwhile.
 */
@Stateless
public class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class.getName());

    @Inject
    PasswordHashing hashing;

    @Inject
    RateLimits limits;

    @Inject
    SignInDesk desk;

    /** What kind of sign-in; each has its own lifetime. */
    public enum Kind {
        /** A browser, until it is closed. */
        BROWSER,
        /** A browser of a person who stays signed in. */
        STAY,
        /** A program that uses the API. */
        API
    }

    /**
     * What somebody presents to be signed in.
     *
     * @param email as typed
     * @param password exactly as typed
     * @param clientAddress network address of the one who asks
     * @param device what the browser or program calls itself; shown to the person in the list of sign-ins
     */
    public record Credentials(String email, String password, String clientAddress, String device) {

        /** Without the password, so that it reaches no log. */
        @Override
        public String toString() {
            return "Credentials[" + clientAddress + "]";
        }
    }

    /**
     * A sign-in that has just begun.
     *
     * @param token what the browser or program presents from now on
     * @param expiresAt when it ends at the latest
     * @param locale language the person chose
     */
    public record Opened(AccountId account, String token, Instant expiresAt, Locale locale) {

        /** Without the token, so that it reaches no log. */
        @Override
        public String toString() {
            return "Opened[" + account + "]";
        }
    }

    /**
     * Somebody who is signed in.
     *
     * @param session id of this sign-in among the person's own
     * @param roles everything the person may do
     */
    public record SignedIn(long session, AccountId account, String displayName, Set<Role> roles, Kind kind) {}

    /**
     * Signs a person in.
     *
     * @throws BadCredentialsException when address and password do not belong together; takes as long for an address
     *     without account
     * @throws NotConfirmedException when they do, but the address was never confirmed
     * @throws SuspendedException when they do, but the account is suspended
     * @throws africa.pia.limit.TooManyAttemptsException after too many failures
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Opened open(Credentials credentials, Kind kind) {
        Verified verified = verified(credentials);
        return desk.open(verified.account().id(), verified.hash(), SecretToken.draw(), kind, credentials.device());
    }

    /**
     * Checks address and password without signing in.
     *
     * @throws BadCredentialsException and its neighbours as {@link #open}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn verify(Credentials credentials) {
        Account account = verified(credentials).account();
        return new SignedIn(0, account.id(), account.displayName(), account.effectiveRoles(), Kind.BROWSER);
    }

    /** An account whose password was found right, and the hash that is kept of it. */
    private record Verified(Account account, String hash) {}

    private Verified verified(Credentials credentials) {
        Optional<EmailAddress> address = address(credentials.email());
        String network = RateLimits.network(credentials.clientAddress());
        limits.take(Limit.SIGN_IN_CLIENT, network);
        address.ifPresent(email -> {
            limits.take(Limit.SIGN_IN_PAIR, email + " " + network);
            limits.take(Limit.SIGN_IN_ACCOUNT, email.value());
        });
        Optional<Account> known = address.flatMap(desk::find);
        Optional<String> hash = known.flatMap(Account::passwordHash);
        boolean right = hash.isPresent()
                ? hashing.matches(credentials.password(), hash.get())
                : hashing.matchesNobody(credentials.password());
        if (!right) {
            LOG.info(() -> "A sign-in failed from " + network
                    + known.map(account -> " to account " + account.id()).orElse(" to no account"));
            throw new BadCredentialsException();
        }
        // Whoever knows the password has not guessed: it does not count.
        limits.giveBack(Limit.SIGN_IN_CLIENT, network);
        limits.giveBack(Limit.SIGN_IN_PAIR, address.orElseThrow() + " " + network);
        limits.giveBack(Limit.SIGN_IN_ACCOUNT, address.orElseThrow().value());
        Account account = known.orElseThrow();
        desk.requireActive(account);
        String kept = hash.orElseThrow();
        if (hashing.isOutdated(kept)) {
            kept = desk.rehash(account.id(), kept, hashing.hash(credentials.password()));
        }
        return new Verified(account, kept);
    }

    private static Optional<EmailAddress> address(String typed) {
        try {
            return Optional.of(new EmailAddress(typed));
        } catch (EmailAddress.InvalidEmailException noAddress) {
            // Answered like an unknown address.
            return Optional.empty();
        }
    }

    /** Who presents this token; empty when it has ended or the account may no longer sign in. Notes that it was used. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> find(String token) {
        return SecretToken.presented(token).flatMap(desk::find);
    }

    /** Ends the sign-in of a token; nothing happens when it has ended already. */
    public void close(String token) {
        SecretToken.presented(token).ifPresent(desk::close);
    }

    /** The address and the password do not belong together, or there is no such account. */
    public static final class BadCredentialsException extends PortalException {

        private static final long serialVersionUID = 1L;

        BadCredentialsException() {
            super("account.bad-credentials");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /** The password is right, but the address was never confirmed. */
    public static final class NotConfirmedException extends PortalException {

        private static final long serialVersionUID = 1L;

        NotConfirmedException() {
            super("account.not-confirmed");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /** The password is right, but the account is suspended. Arguments: the reason; the instant of its end, if it has. */
    public static final class SuspendedException extends PortalException {

        private static final long serialVersionUID = 1L;

        SuspendedException(String reason, Optional<Instant> until) {
            super(
                    "account.suspended" + (until.isPresent() ? "-until" : "") + (reason.isEmpty() ? "-untold" : ""),
                    until.isPresent() ? new Object[] {reason, until.get()} : new Object[] {reason});
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
