package africa.pia.comment.report;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import java.time.Instant;

/**
 * A decision answered a reader's report; told in the same transaction.
 *
 * @param reporter who had reported it; whoever has left is not told
 * @param outcome AGREED or DECLINED
 * @param excerpt the beginning of what was reported
 */
public record FlagSettled(
        long flag,
        CommentId comment,
        ArticleId article,
        AccountId reporter,
        FlagReason reason,
        FlagState outcome,
        String excerpt,
        long decision,
        Instant at) {}
