package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * A text that is about to become a comment, or about to replace a comment's text.
 *
 * @param edited the comment whose text it replaces; empty for a new one
 * @param text tidied, as it will be stored
 * @param received the state it begins in if no screen objects
 */
public record Draft(
        Optional<CommentId> edited,
        ArticleId article,
        AccountId author,
        String text,
        CommentStatus received,
        Instant at) {}
