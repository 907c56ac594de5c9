package africa.pia.article;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.presence.PresenceBook;
import africa.pia.presence.Present;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who writes in an article just now, for those who see it. It keeps nobody from writing: that nothing is overwritten
 * unseen is the versions' doing. An article that the caller does not see is {@code article.unknown} (UNKNOWN).
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class PresenceDesk {

    @Inject
    PresenceBook book;

    @Inject
    DeskAccess access;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A colleague who writes there.
     *
     * @param name empty once they have left the portal
     * @param since when they came
     */
    public record Colleague(String name, Instant since) {}

    /**
     * What somebody who writes is told at every sign.
     *
     * @param others who else writes, who came first first
     * @param heard when the caller was heard of, which is now; to be said when they go
     * @param takenBy the name of who has taken the caller's place; absent while nobody has, empty once they have left the
     *     portal
     */
    public record Company(Instant heard, List<Colleague> others, Optional<String> takenBy) {}

    /** Notes that the caller writes there, and tells of the others. A sign is due every 15 seconds. */
    public Company sign(ArticleId id) {
        long article = access.visible(id).id().value();
        Instant now = clock.instant();
        book.see(article, caller.required(), now);
        return company(article, now);
    }

    /** Takes the place of the others: they are asked to read only. */
    public Company take(ArticleId id) {
        long article = access.visible(id).id().value();
        Instant now = clock.instant();
        book.take(article, caller.required(), now);
        return company(article, now);
    }

    /**
     * Notes that the caller has gone, unless they have come again since.
     *
     * @param heard when they were last heard of, as {@link Company} said
     */
    public void leave(ArticleId id, Instant heard) {
        book.leave(id.value(), caller.required(), heard);
    }

    /** The name of who has taken the caller's place there; absent while nobody has, empty once they have left the portal. */
    public Optional<String> takenBy(ArticleId id) {
        return book.takenBy(access.visible(id).id().value(), caller.required())
                .map(taker ->
                        accounts.profile(taker).map(AccountProfile::displayName).orElse(""));
    }

    private Company company(long article, Instant now) {
        List<Present> others = book.others(article, caller.required(), now);
        Optional<AccountId> taker = book.takenBy(article, caller.required());
        Map<AccountId, AccountProfile> profiles =
                accounts.profiles(Stream.concat(others.stream().map(Present::account), taker.stream())
                        .distinct()
                        .toList());
        return new Company(
                now,
                others.stream()
                        .map(each -> new Colleague(name(profiles, each.account()), each.since()))
                        .toList(),
                taker.map(account -> name(profiles, account)));
    }

    private static String name(Map<AccountId, AccountProfile> profiles, AccountId account) {
        return Optional.ofNullable(profiles.get(account))
                .map(AccountProfile::displayName)
                .orElse("");
    }
}
