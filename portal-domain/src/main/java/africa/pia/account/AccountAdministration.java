package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Gives roles and keeps people from signing in. Administrators do all of it; moderators suspend readers. */
@Stateless
@RolesAllowed(Role.NAME_ADMIN)
public class AccountAdministration {

    private static final Logger LOG = Logger.getLogger(AccountAdministration.class.getName());
    private static final int MAX_REASON = 1000;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Inject
    ChangeLog changes;

    @Inject
    ActLog acts;

    @Inject
    Event<AccountEvent> events;

    @Inject
    AccountLetters letters;

    @Inject
    Clock clock;

    /**
     * A person, as administrators see them.
     *
     * @param email as people read it
     * @param roles those that were given
     * @param suspendedUntil empty when not suspended, or until reinstated
     * @param suspendedFor the reason; empty when not suspended or none was told
     */
    public record Person(
            AccountId id,
            String email,
            String displayName,
            AccountStatus status,
            Set<Role> roles,
            Instant since,
            Optional<Instant> suspendedUntil,
            String suspendedFor) {}

    /**
     * People, the latest registered first.
     *
     * @param words beginning of an address or of a word of a name; empty: everybody
     * @param role only those who were given it
     * @param after where to go on
     */
    public Slice<Person> search(String words, Optional<Role> role, Optional<Cursor> after, int limit) {
        long before = after.map(cursor -> number(cursor.parts(1).get(0))).orElse(Long.MAX_VALUE);
        List<Account> found = accounts.search(DisplayName.folded(words), role, before, limit + 1);
        return Slice.of(found, limit, account -> Cursor.of(account.id())).map(this::person);
    }

    private static long number(String part) {
        // What is no number comes from nobody's list: it is as if the list began anew.
        return part.matches("[0-9]{1,18}") ? Long.parseLong(part) : Long.MAX_VALUE;
    }

    /** One person; empty when there is no such account, or the person has left. */
    public Optional<Person> person(AccountId id) {
        return accounts.find(id).filter(account -> !account.isErased()).map(this::person);
    }

    private Person person(Account account) {
        AccountStatus status = account.statusAt(clock.instant());
        boolean suspended = status == AccountStatus.SUSPENDED;
        return new Person(
                account.id(),
                account.email().map(EmailAddress::readable).orElse(""),
                account.displayName(),
                status,
                account.givenRoles(),
                account.createdAt(),
                suspended ? account.suspendedUntil() : Optional.empty(),
                suspended ? account.suspendedFor() : "");
    }

    /**
     * Gives an account exactly these roles; READER stays in any case.
     *
     * @throws UnknownAccountException when there is no such account
     * @throws LastAdministratorException when nobody would be left to administer the portal
     */
    public void giveRoles(AccountId id, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN)) {
            accounts.requireAnotherAdministrator(id, clock.instant());
        }
        Account account = known(id);
        Set<Role> earlier = account.givenRoles();
        account.takeRoles(roles);
        changes.append(Change.Topic.ACCOUNT, id.value(), "roles");
        AccountId by = caller.required();
        log("account-roles", account, by, words(earlier) + " → " + words(account.givenRoles()));
        LOG.info(() -> "Account " + by + " gave account " + id + " the roles " + roles);
    }

    /**
     * Keeps a person from signing in and ends the sign-ins they have.
     *
     * @param until the instant from which they may sign in again; empty: until reinstated
     * @param reason told to the person; at most 1000 characters
     * @throws UnknownAccountException when there is no such account
     * @throws StaffSuspensionException when a moderator would suspend staff, or anybody themself
     * @throws LastAdministratorException when nobody would be left to administer the portal
     */
    @RolesAllowed({Role.NAME_MODERATOR, Role.NAME_ADMIN})
    public void suspend(AccountId id, Optional<Instant> until, String reason) {
        String told = reason.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
        if (told.length() > MAX_REASON) {
            throw new ReasonTooLongException();
        }
        accounts.requireAnotherAdministrator(id, clock.instant());
        Account account = known(id);
        requireMayJudge(account);
        account.suspend(until.orElse(null), told);
        accounts.endSessions(id);
        letters.suspended(account, until, told);
        changes.append(Change.Topic.ACCOUNT, id.value(), "suspended");
        events.fire(new AccountEvent.AccountSuspended(id));
        AccountId by = caller.required();
        log("account-suspended", account, by, until.map(Instant::toString).orElse(""));
        LOG.info(() -> "Account " + by + " suspended account " + id
                + until.map(end -> " until " + end).orElse(""));
    }

    /**
     * Lets a suspended person sign in again.
     *
     * @throws UnknownAccountException when there is no such account
     * @throws StaffSuspensionException when a moderator would reinstate staff, or anybody themself
     */
    @RolesAllowed({Role.NAME_MODERATOR, Role.NAME_ADMIN})
    public void reinstate(AccountId id) {
        Account account = known(id);
        requireMayJudge(account);
        if (account.statusAt(clock.instant()) == AccountStatus.SUSPENDED) {
            account.reinstate();
            changes.append(Change.Topic.ACCOUNT, id.value(), "reinstated");
            AccountId by = caller.required();
            log("account-reinstated", account, by, "");
            LOG.info(() -> "Account " + by + " reinstated account " + id);
        }
    }

    private void log(String kind, Account account, AccountId by, String detail) {
        acts.append(Act.ofAdministration(kind, Act.Subject.ACCOUNT, account.id().value())
                .by(by.value())
                .saying(detail));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private Account known(AccountId id) {
        return accounts.lock(id).filter(account -> !account.isErased()).orElseThrow(UnknownAccountException::new);
    }

    private void requireMayJudge(Account account) {
        boolean self = caller.required().equals(account.id());
        if (self || (account.isStaff() && !caller.is(Role.ADMIN))) {
            throw new StaffSuspensionException();
        }
    }

    /** There is no such account, or its person has left. */
    public static final class UnknownAccountException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownAccountException() {
            super("account.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Nobody would be left to administer the portal. */
    public static final class LastAdministratorException extends PortalException {

        private static final long serialVersionUID = 1L;

        LastAdministratorException() {
            super("account.last-administrator");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Moderators judge readers, not staff; nobody judges themself. */
    public static final class StaffSuspensionException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaffSuspensionException() {
            super("account.staff-suspension");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /** The reason is longer than 1000 characters. */
    public static final class ReasonTooLongException extends PortalException {

        private static final long serialVersionUID = 1L;

        ReasonTooLongException() {
            super("account.reason-too-long", MAX_REASON);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
