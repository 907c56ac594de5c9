package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.time.Instant;

/** Its writer took a comment back; told in the same transaction. */
public record CommentRetracted(CommentId comment, ArticleId article, AccountId author, Instant at) {}
