package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes in comments that were posted elsewhere or make up the sample: nobody is asking, no window, policy or limit
 * applies, no moderator is told. Hand them in in the order in which they were posted; threads are read in that order.
 */
@Stateless
@PermitAll
public class CommentIntake {

    @Inject
    CommentThreads threads;

    @Inject
    Comments comments;

    @Inject
    CommentWriters writers;

    @Inject
    Appearances appearances;

    @Inject
    DiscussionSettings settings;

    /**
     * Counts the days for commenting on an article from the beginning of its talk, not from its publication.
     *
     * @throws ThreadClosedException when the article was never published
     */
    public void begin(ArticleId article, Instant beginning) {
        threads.lock(article).orElseThrow(ThreadClosedException::new).countDaysAnew(settings.closingOf(beginning));
    }

    /**
     * Takes in one comment.
     *
     * @param status VISIBLE or HELD
     * @throws ThreadClosedException when the article was never published
     * @throws UnknownCommentException when the parent is no comment on this article
     */
    public CommentId take(
            ArticleId article,
            Optional<CommentId> parent,
            AccountId author,
            String text,
            CommentStatus status,
            Instant postedAt) {
        if (status != CommentStatus.VISIBLE && status != CommentStatus.HELD) {
            throw new IllegalArgumentException("A comment does not begin as " + status);
        }
        threads.lock(article).orElseThrow(ThreadClosedException::new);
        Optional<Comment> above = parent.map(id -> comments.find(id)
                .filter(comment -> comment.article().equals(article))
                .orElseThrow(UnknownCommentException::new));
        Comment comment = new Comment(article, author, CommentText.of(text, settings.maxLength()), status, postedAt);
        writers.countPosted(author);
        comments.add(comment, above);
        comments.flush();
        appearances.arrive(comment);
        return comment.id();
    }
}
