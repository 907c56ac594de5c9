package africa.pia.account;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up the public face of accounts. Read-only; the only account service that comments may use. */
@Stateless
public class AccountDirectory {

    @Inject
    Accounts accounts;

    /** The profile of an account, erased ones included. */
    public Optional<AccountProfile> profile(AccountId id) {
        return Optional.ofNullable(profiles(List.of(id)).get(id));
    }

    /** The profiles of many accounts at once, in one query; unknown ids are absent. */
    public Map<AccountId, AccountProfile> profiles(Collection<AccountId> ids) {
        return accounts.find(ids).stream().collect(toMap(Account::id, Account::asProfile));
    }

    /** When each of many accounts was made, in one query; absent for unknown ids and for people who have left. */
    public Map<AccountId, Instant> joined(Collection<AccountId> ids) {
        return accounts.find(ids).stream()
                .filter(account -> !account.asProfile().erased())
                .collect(toMap(Account::id, Account::createdAt));
    }
}
