package africa.pia.account;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * People as moderators look them up. They find somebody by an address that they were given whole, but learn no address
 * that they did not know: of one they see the first letter and where it is kept. Administrators see it all.
 */
@Stateless
@RolesAllowed({Role.NAME_MODERATOR, Role.NAME_ADMIN})
public class PeopleDirectory {

    private static final int NAMES = 50;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * People, the latest registered first.
     *
     * @param words a whole address, or the beginning of a name or of a word of a name; empty: everybody
     * @param after where to go on
     */
    public Slice<Person> search(String words, Optional<Cursor> after, int limit) {
        if (words.contains("@")) {
            return new Slice<>(addressed(words), Optional.empty());
        }
        long before = after.map(cursor -> cursor.number(1, 0)).orElse(Long.MAX_VALUE);
        List<Account> found = accounts.named(DisplayName.folded(words), before, limit + 1);
        return Slice.of(found, limit, account -> Cursor.of(account.id())).map(this::person);
    }

    private List<Person> addressed(String words) {
        try {
            return accounts
                    .find(new EmailAddress(words.strip()))
                    .filter(account -> !account.isErased())
                    .map(this::person)
                    .stream()
                    .toList();
        } catch (EmailAddress.InvalidEmailException noAddress) {
            return List.of();
        }
    }

    /** One person; empty when there is no such account, or the person has left. */
    public Optional<Person> person(AccountId id) {
        return accounts.find(id).filter(account -> !account.isErased()).map(this::person);
    }

    /** The names that somebody had before, the last one first; of more than fifty the last fifty. */
    public List<EarlierName> earlierNames(AccountId id) {
        return accounts.formerNames(id, NAMES).stream()
                .map(FormerName::asEarlierName)
                .toList();
    }

    private Person person(Account account) {
        String address = account.email().map(EmailAddress::readable).orElse("");
        return new Person(
                account.asProfile(),
                caller.is(Role.ADMIN) ? address : masked(address),
                account.statusAt(clock.instant()),
                account.createdAt(),
                account.locale());
    }

    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "" : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
    }

    /**
     * A name that somebody had.
     *
     * @param givenUp when they took another
     */
    public record EarlierName(String name, Instant givenUp) {}

    /**
     * A person.
     *
     * @param address as much of it as the caller may see
     * @param since when the account was made
     * @param locale the language they are written to in
     */
    public record Person(AccountProfile profile, String address, AccountStatus status, Instant since, Locale locale) {}
}
