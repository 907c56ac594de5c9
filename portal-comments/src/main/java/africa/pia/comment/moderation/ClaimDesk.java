package africa.pia.comment.moderation;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.comment.thread.CommentId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sees to it that no two moderators work on one comment. What a moderator opens or is dealt with a page of a queue is
 * theirs for some minutes, and again for as long as they stay with it; a decision ends it.
 *
 * <p>A claim keeps nobody from deciding: it is for people to see. What keeps two decisions apart is the comment's
 * version.
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class ClaimDesk {

    @Inject
    Claims claims;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    ModerationSettings settings;

    @Inject
    Clock clock;

    /** Who works on some comments; what nobody works on is absent. */
    public Map<CommentId, Claimed> on(Collection<CommentId> comments) {
        AccountId own = caller.required();
        List<Claim> standing = claims.standing(comments, clock.instant());
        Map<AccountId, AccountProfile> profiles =
                accounts.profiles(standing.stream().map(Claim::moderator).collect(Collectors.toSet()));
        return standing.stream()
                .collect(Collectors.toMap(
                        Claim::comment,
                        claim -> new Claimed(
                                profiles.getOrDefault(
                                        claim.moderator(), new AccountProfile(claim.moderator(), "", true, true)),
                                claim.moderator().equals(own),
                                claim.endsAt())));
    }

    /** Deals comments to the caller, as far as nobody else has them; what came with an earlier page is given up. */
    public void deal(Collection<CommentId> comments) {
        AccountId moderator = caller.required();
        Instant now = clock.instant();
        claims.giveUpDealt(moderator, comments);
        claims.take(moderator, comments, false, false, now, end(now));
    }

    /** Takes what the caller opened, unless somebody else has it. */
    public void open(CommentId comment) {
        Instant now = clock.instant();
        claims.take(caller.required(), List.of(comment), true, false, now, end(now));
    }

    /** Takes comments, also those that somebody else has: the caller knows that. */
    public void takeOver(Collection<CommentId> comments) {
        Instant now = clock.instant();
        claims.take(caller.required(), comments, true, true, now, end(now));
    }

    /** Gives up what the caller has of some comments. */
    public void giveUp(Collection<CommentId> comments) {
        claims.giveUp(caller.required(), comments);
    }

    /** The caller is still there: what they have stays theirs. */
    public void renew() {
        Instant now = clock.instant();
        claims.renew(caller.required(), now, end(now));
    }

    private Instant end(Instant now) {
        return now.plus(settings.claim());
    }
}
