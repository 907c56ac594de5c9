package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * How many reports by readers a comment carries that nobody has decided on. For {@code africa.pia.comment.report} only,
 * in its transactions.
 *
 * <p>Counted by increments; that changes no version, for a report makes nobody's view of the comment stale.
 */
@ApplicationScoped
public class OpenFlags {

    @Inject
    Comments comments;

    /**
     * A comment as it is reported.
     *
     * @param writtenAt when its text got to be what it is
     */
    public record Target(CommentId comment, ArticleId article, AccountId author, String text, Instant writtenAt) {}

    /**
     * Tells of a comment that readers see and keeps it so until the transaction ends.
     *
     * @throws UnknownCommentException when readers see no such comment
     */
    public Target lock(CommentId id) {
        Comment comment = comments.lock(id).filter(Comment::isVisible).orElseThrow(UnknownCommentException::new);
        return new Target(
                comment.id(),
                comment.article(),
                comment.author(),
                comment.text(),
                comment.editedAt().orElse(comment.createdAt()));
    }

    /** Counts so many more. Asks for the comment to be locked. */
    public void add(CommentId id, int more) {
        comments.countFlags(id, more);
    }

    /** None is open any more. Asks for the comment to be locked. */
    public void reset(CommentId id) {
        comments.resetFlags(id);
    }
}
