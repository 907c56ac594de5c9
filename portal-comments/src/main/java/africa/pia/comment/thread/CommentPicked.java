package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.time.Instant;

/** The staff picked a comment as one worth reading; told in the same transaction. */
public record CommentPicked(CommentId comment, ArticleId article, AccountId author, Instant at) {}
