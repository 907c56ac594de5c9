package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.util.Optional;

/**
 * Readers see a comment for the first time: at once, or when a moderator let it out. Told once, in the same transaction.
 *
 * @param repliedTo who wrote the comment that it replies to
 */
public record CommentShown(CommentId comment, ArticleId article, AccountId author, Optional<AccountId> repliedTo) {}
