package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.secret.PasswordHashing;
import africa.pia.secret.PasswordRules;
import africa.pia.secret.SecretToken;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Registers readers.
 *
 * <p>Where addresses are confirmed by mail, the answer is the same whether the address was known or not: who owns it
 * learns the truth by mail.
 */
@Stateless
public class Registrar {

    @Inject
    Accounts accounts;

    @Inject
    AccountSettings settings;

    @Inject
    PasswordHashing hashing;

    @Inject
    PasswordRules rules;

    @Inject
    RateLimits limits;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    LinkDesk links;

    @Inject
    AccountLetters letters;

    @Inject
    Clock clock;

    /**
     * The answer to a registration.
     *
     * @param id the new account; a number that leads nowhere when the address had an account already
     * @param status UNCONFIRMED where the address must be confirmed first, else ACTIVE
     */
    public record Registered(AccountId id, AccountStatus status) {}

    /**
     * Registers a reader and sends the link that confirms the address.
     *
     * @param clientAddress network address of the one who asks
     * @throws africa.pia.InvalidInputException naming the fields {@code email}, {@code displayName}, {@code password}
     * @throws africa.pia.limit.TooManyAttemptsException when that happens too often
     * @throws EmailTakenException when the address has an account and addresses are not confirmed by mail
     */
    public Registered register(Registration registration, String clientAddress) {
        AccountInput input = new AccountInput();
        Optional<DisplayName> displayName = input.read("displayName", () -> readersName(registration.displayName()));
        Optional<EmailAddress> email = input.read("email", () -> new EmailAddress(registration.email()));
        rules.refusal(
                        registration.password(),
                        email.map(EmailAddress::value).orElse(""),
                        email.map(EmailAddress::localPart).orElse(""),
                        displayName.map(DisplayName::value).orElse(""))
                .ifPresent(refused -> input.refuse("password", refused));
        input.require();
        limits.take(Limit.REGISTER_CLIENT, RateLimits.network(clientAddress));
        limits.take(Limit.REGISTER_EMAIL, email.orElseThrow().value());
        // Before the first query, so that no connection is held meanwhile, and for a known address too, which then
        // takes as long as an unknown one.
        String hash = hashing.hash(registration.password());
        return register(email.orElseThrow(), displayName.orElseThrow(), hash, registration.locale());
    }

    private DisplayName readersName(String typed) {
        DisplayName name = new DisplayName(typed);
        lookAlikes.require(name, false);
        return name;
    }

    private Registered register(EmailAddress email, DisplayName displayName, String hash, Locale locale) {
        Optional<Account> known = accounts.find(email);
        if (known.isEmpty()) {
            return admit(new Account(email, displayName, hash, locale, clock.instant()));
        }
        if (!settings.confirmationRequired()) {
            throw new EmailTakenException();
        }
        // Locked: of two registrations of one address at the same moment the later one counts as a whole.
        Account account = accounts.lock(known.get().id()).orElseThrow();
        if (account.statusAt(clock.instant()) == AccountStatus.UNCONFIRMED) {
            account.registerAnew(displayName, hash, locale);
            links.sendConfirmation(account);
            return new Registered(account.id(), AccountStatus.UNCONFIRMED);
        }
        letters.known(account);
        return new Registered(accounts.drawId(), AccountStatus.UNCONFIRMED);
    }

    private Registered admit(Account account) {
        if (!settings.confirmationRequired()) {
            account.confirm(clock.instant());
        }
        accounts.add(account);
        try {
            accounts.flush();
        } catch (PersistenceException sameAddressInTheSameMoment) {
            throw new EmailTakenException();
        }
        if (settings.confirmationRequired()) {
            links.sendConfirmation(account);
        }
        return new Registered(account.id(), account.statusAt(clock.instant()));
    }

    /**
     * Sends the link once more to somebody who cannot sign in for want of it and has just shown the right password.
     *
     * @param email as typed
     * @param clientAddress network address of the one who asks
     * @throws africa.pia.limit.TooManyAttemptsException when that happens too often
     */
    public void confirmAgain(String email, String clientAddress) {
        EmailAddress address = new EmailAddress(email);
        limits.take(Limit.LINK_CLIENT, RateLimits.network(clientAddress));
        limits.take(Limit.LINK_EMAIL, address.value());
        accounts.find(address)
                .filter(account -> account.statusAt(clock.instant()) == AccountStatus.UNCONFIRMED)
                .ifPresent(links::sendConfirmation);
    }

    /** What a link that was sent by mail confirms. */
    public enum Link {
        /** The address of a new account. */
        REGISTRATION,
        /** The new address of an account. */
        MOVE
    }

    /** What a link confirms; empty when it has ended, was used or never was. */
    public Optional<Link> linkOf(String token) {
        Optional<SecretToken> presented = SecretToken.presented(token);
        if (presented
                .flatMap(known -> links.bearer(known, AccountToken.Purpose.CONFIRM))
                .isPresent()) {
            return Optional.of(Link.REGISTRATION);
        }
        return presented
                .flatMap(known -> links.bearer(known, AccountToken.Purpose.MOVE))
                .map(account -> Link.MOVE);
    }

    /**
     * Confirms what a link is for.
     *
     * @throws InvalidLinkException when it has ended, was used or never was
     * @throws EmailTakenException when somebody registered the new address in the meantime
     */
    public Link confirm(String token) {
        Link link = linkOf(token).orElseThrow(InvalidLinkException::new);
        SecretToken presented = SecretToken.presented(token).orElseThrow(InvalidLinkException::new);
        switch (link) {
            case REGISTRATION -> links.confirm(presented);
            case MOVE -> links.move(presented);
        }
        return link;
    }

    /** The address has an account already. */
    public static final class EmailTakenException extends PortalException {

        private static final long serialVersionUID = 1L;

        EmailTakenException() {
            super("account.email-taken");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
