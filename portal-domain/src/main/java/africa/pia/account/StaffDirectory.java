package africa.pia.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The people of the newsroom, for those who work there: who writes, who edits. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class StaffDirectory {

    private static final int MAX_PEOPLE = 500;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** Everybody who may write, in the order of their names; the first five hundred of a larger newsroom. */
    public List<AccountProfile> writers() {
        return holding(Set.of(Role.CONTRIBUTOR, Role.EDITOR, Role.ADMIN));
    }

    /** Everybody who sees every article, in the order of their names. */
    public List<AccountProfile> editors() {
        return holding(Set.of(Role.EDITOR, Role.ADMIN));
    }

    private List<AccountProfile> holding(Set<Role> roles) {
        return accounts.holding(roles, clock.instant(), MAX_PEOPLE).stream()
                .map(Account::asProfile)
                .toList();
    }
}
