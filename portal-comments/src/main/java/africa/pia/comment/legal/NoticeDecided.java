package africa.pia.comment.legal;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A moderator decided on a notice of illegal content; told in the same transaction. Whoever sent it gets a letter; the
 * comment's writer hears of a removal as of any other.
 *
 * @param sender who had sent it, when signed in
 * @param reasons in the moderator's words
 * @param excerpt the beginning of the comment as it stood when the notice was sent
 */
public record NoticeDecided(
        long notice,
        CommentId comment,
        ArticleId article,
        Optional<AccountId> sender,
        NoticeOutcome outcome,
        String reasons,
        String excerpt,
        Instant at) {}
