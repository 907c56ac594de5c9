package africa.pia.comment.thread;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a reader wants to hear of and whom not: conversations followed, people muted. Nobody else learns of either. */
@Stateless
@RolesAllowed(Role.NAME_READER)
public class Attention {

    private static final int LISTED = 200;

    @Inject
    Regards regards;

    @Inject
    CommentThreads threads;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Follows a conversation; asked for twice, once.
     *
     * @throws ThreadClosedException when there is none
     */
    public void follow(ArticleId article) {
        threads.find(article).orElseThrow(ThreadClosedException::new);
        regards.follow(caller.required(), article, clock.instant());
    }

    public void unfollow(ArticleId article) {
        regards.unfollow(caller.required(), article);
    }

    public boolean follows(ArticleId article) {
        return regards.follows(caller.required(), article);
    }

    /** The conversations that the caller follows, the last one first. */
    public List<ArticleId> followed() {
        return regards.followed(caller.required(), LISTED);
    }

    /** Does not show the caller any more what somebody else writes; asked for twice, once. */
    public void mute(AccountId person) {
        AccountId asking = caller.required();
        if (!person.equals(asking) && accounts.profile(person).isPresent()) {
            regards.mute(asking, person, clock.instant());
        }
    }

    public void unmute(AccountId person) {
        regards.unmute(caller.required(), person);
    }

    /** Whom the caller mutes. */
    public Set<AccountId> muted() {
        return regards.muted(caller.required(), LISTED);
    }

    /** Whom the caller mutes, by name. */
    public List<AccountProfile> mutedPeople() {
        return accounts.profiles(muted()).values().stream()
                .sorted(Comparator.comparing(AccountProfile::displayName))
                .toList();
    }

    /** Forgets what somebody who leaves followed and muted, and who muted them. */
    @PermitAll
    public void on(@Observes AccountErased event) {
        regards.removeAllOf(event.account());
    }
}
