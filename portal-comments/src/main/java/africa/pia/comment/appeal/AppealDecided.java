package africa.pia.comment.appeal;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import java.time.Instant;

/**
 * An appeal came to its end; told in the same transaction.
 *
 * @param decision the removal it was against
 * @param outcome UPHELD, OVERTURNED or MOOT
 * @param reasons in the words of whoever decided; empty where it is moot
 */
public record AppealDecided(
        long appeal,
        long decision,
        CommentId comment,
        ArticleId article,
        AccountId author,
        AppealState outcome,
        String reasons,
        Instant at) {}
