package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way by which a verdict reaches a comment. For {@code africa.pia.comment.moderation} only, in its transactions.
 *
 * <p>{@link #lock} first: what it tells stays true until the transaction ends, so nobody decides on what somebody else
 * is deciding on.
 */
@ApplicationScoped
public class CommentGate {

    @Inject
    Comments comments;

    @Inject
    CommentWriters writers;

    @Inject
    Appearances appearances;

    /**
     * How a comment stands.
     *
     * @param decidedAt when a moderator decided on its text as it is; empty while nobody has
     * @param flags reports by readers that nobody has decided on
     * @param version changes with its text and with every decision
     */
    public record Standing(
            CommentId comment,
            ArticleId article,
            AccountId author,
            String text,
            CommentStatus status,
            Optional<Instant> decidedAt,
            int flags,
            long version) {}

    /**
     * Tells how a comment stands and keeps it so until the transaction ends.
     *
     * @throws UnknownCommentException when there is none
     */
    public Standing lock(CommentId id) {
        return standing(locked(id));
    }

    /** Lets readers see it. */
    public Standing release(CommentId id, Instant now) {
        return change(id, comment -> comment.release(now));
    }

    /** Takes it away from readers. */
    public Standing remove(CommentId id, Instant now) {
        return change(id, comment -> comment.remove(now));
    }

    /** Puts it back to where it stood before a decision. */
    public Standing restore(CommentId id, CommentStatus earlier, Optional<Instant> earlierDecision) {
        return change(id, comment -> comment.restore(earlier, earlierDecision));
    }

    private Standing change(CommentId id, Consumer<Comment> step) {
        Comment comment = locked(id);
        boolean wasVisible = comment.isVisible();
        boolean wasRemoved = comment.status() == CommentStatus.REMOVED;
        step.accept(comment);
        comments.flush();
        boolean removed = comment.status() == CommentStatus.REMOVED;
        if (removed != wasRemoved) {
            writers.countRemoved(comment.author(), removed ? 1 : -1);
        }
        appearances.follow(comment, wasVisible);
        return standing(comment);
    }

    private Comment locked(CommentId id) {
        return comments.lock(id).orElseThrow(UnknownCommentException::new);
    }

    private static Standing standing(Comment comment) {
        return new Standing(
                comment.id(),
                comment.article(),
                comment.author(),
                comment.text(),
                comment.status(),
                comment.decidedAt(),
                comment.flags(),
                comment.version());
    }
}
