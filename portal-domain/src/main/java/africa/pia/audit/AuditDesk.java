package africa.pia.audit;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.Act.Area;
import africa.pia.act.ActEntry;
import africa.pia.act.ActFilter;
import africa.pia.act.Acts;
import africa.pia.act.ChainCheck;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the log of acts. Moderators read what belongs to moderation, administrators all of it. */
@Stateless
@RolesAllowed({Role.NAME_MODERATOR, Role.NAME_ADMIN})
public class AuditDesk {

    /** How many rows one check looks at. */
    public static final int CHECKED = 20_000;

    @Inject
    Acts acts;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    /**
     * A row of the log with who did it.
     *
     * @param actor empty when the portal itself did it
     */
    public record Row(ActEntry entry, Optional<AccountProfile> actor) {}

    /** Acts, the latest first. */
    public Slice<Row> log(ActFilter filter, Optional<Cursor> after, int limit) {
        return named(acts.latest(allowed(filter), after, limit + 1), limit);
    }

    /** Acts, the earliest first, to be handed on as a file piece by piece. */
    public Slice<Row> export(ActFilter filter, Optional<Cursor> after, int limit) {
        return named(acts.earliest(allowed(filter), after, limit + 1), limit);
    }

    /**
     * Checks the chain, {@link #CHECKED} rows at a time.
     *
     * @param from position of the first row to look at; at least 1
     */
    public ChainCheck check(long from) {
        return acts.check(Math.max(1, from), CHECKED);
    }

    /** The end of the chain: whoever keeps its hash can prove later that nothing before it was altered. */
    public ChainCheck head() {
        return acts.head();
    }

    /**
     * What administrators changed about an account, the latest first: roles and being let in. Told to moderators too, who
     * have to do with the person.
     */
    public List<Row> ofAccount(AccountId account, int limit) {
        ActFilter filter =
                ActFilter.ALL.of(Act.Subject.ACCOUNT, account.value()).in(Area.ADMINISTRATION);
        return named(acts.latest(filter, Optional.empty(), limit), limit).items();
    }

    private ActFilter allowed(ActFilter filter) {
        return caller.is(Role.ADMIN) ? filter : filter.in(Area.MODERATION);
    }

    private Slice<Row> named(List<ActEntry> rows, int limit) {
        Slice<ActEntry> slice = Slice.of(rows, limit, row -> Cursor.of(row.doneAt(), row.id()));
        Set<AccountId> actors = slice.items().stream()
                .flatMap(row -> row.act().actor().stream())
                .map(AccountId::new)
                .collect(Collectors.toSet());
        Map<AccountId, AccountProfile> profiles = accounts.profiles(actors);
        return slice.map(row -> new Row(
                row,
                row.act()
                        .actor()
                        .map(AccountId::new)
                        .map(id -> profiles.getOrDefault(id, new AccountProfile(id, "", true, true)))));
    }
}
