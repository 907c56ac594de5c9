package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.time.Instant;

/** A comment was posted or its text changed; told in the same transaction, before anybody else sees it. */
public record CommentPosted(CommentId comment, ArticleId article, AccountId author, Instant at) {}
