package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.presence.PresenceBook;
import africa.pia.presence.Present;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What somebody who writes is told at every sign.
     *
     * @param others who else writes, who came first first
     * @param takenBy who has taken the caller's place; empty while nobody has
     */
    public record Company(List<Present> others, Optional<AccountId> takenBy) {}

    /** Notes that the caller writes there, and tells of the others. A sign is due every 15 seconds. */
    public Company sign(ArticleId id) {
        long article = access.visible(id).id().value();
        book.see(article, caller.required(), clock.instant());
        return company(article);
    }

    /** Takes the place of the others: they are asked to read only. */
    public Company take(ArticleId id) {
        long article = access.visible(id).id().value();
        book.take(article, caller.required(), clock.instant());
        return company(article);
    }

    /** Notes that the caller has gone. */
    public void leave(ArticleId id) {
        book.leave(id.value(), caller.required());
    }

    private Company company(long article) {
        return new Company(
                book.others(article, caller.required(), clock.instant()), book.takenBy(article, caller.required()));
    }
}
