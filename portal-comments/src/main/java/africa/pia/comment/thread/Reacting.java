package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.sanction.Standings;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Reacting to comments of others: in one way at a time, changed and taken back at will. Counts are kept by increments.
 *
 * <p>Errors: {@code comment.unknown} (UNKNOWN), {@code comment.own-reaction} (REFUSED), {@code comment.thread-closed}
 * (CONFLICT), {@code limit.too-many} (TOO_MANY), {@code sanction.banned}, {@code sanction.suspended} (REFUSED).
 */
@Stateless
@RolesAllowed(Role.NAME_READER)
public class Reacting {

    @Inject
    Comments comments;

    @Inject
    CommentReactions reactions;

    @Inject
    CommentThreads threads;

    @Inject
    Appearances appearances;

    @Inject
    Standings standings;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Reacts to a comment, in another way than before or no more; asked for what is so already, it changes nothing.
     *
     * @param wished empty to take back
     * @return how many react to it now
     */
    public Reactions react(CommentId id, Optional<Reaction> wished) {
        AccountId asking = caller.required();
        Instant now = clock.instant();
        standings.of(asking).requireMayTakePart();
        limits.take(Limit.REACT_ACCOUNT, asking.toString());
        // Its lock makes two clicks of one hand take turns.
        Comment comment = comments.lock(id).filter(Comment::isVisible).orElseThrow(UnknownCommentException::new);
        if (comment.author().equals(asking)) {
            throw new OwnReactionException();
        }
        if (threads.find(comment.article())
                .filter(thread -> thread.policyAt(now) != CommentPolicy.CLOSED)
                .isEmpty()) {
            throw new ThreadClosedException();
        }
        Optional<CommentReaction> earlier = reactions.of(id, asking);
        Optional<Reaction> before = earlier.map(CommentReaction::kind);
        if (before.equals(wished)) {
            return comment.reactions();
        }

        if (wished.isEmpty()) {
            earlier.ifPresent(reactions::remove);
        } else {
            earlier.ifPresentOrElse(
                    reaction -> reaction.become(wished.get(), now),
                    () -> reactions.add(new CommentReaction(id, asking, wished.get(), now)));
        }
        Reactions after = comments.countReaction(comment, before, wished);
        appearances.reacted(comment);
        return after;
    }

    /** How the caller reacts to some comments. */
    public Map<CommentId, Reaction> mine(Collection<CommentId> ids) {
        return reactions.of(caller.required(), ids);
    }
}
