package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A moderator decided on a comment; told in the same transaction.
 *
 * @param excerpt the beginning of what was decided on
 * @param reverses the decision that this one takes back; present with {@link Verdict#UNDO} only
 */
public record CommentDecided(
        long decision,
        CommentId comment,
        ArticleId article,
        AccountId author,
        Verdict verdict,
        Optional<Ground> ground,
        String explanation,
        String excerpt,
        CommentStatus previous,
        CommentStatus resulting,
        Instant at,
        Optional<Long> reverses) {}
