package africa.pia.comment.thread;

import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.text.SafeHtml;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of a conversation, in thread order.
 *
 * @param parent the comment it replies to
 * @param parentAuthor display name of whom it replies to, for the hint; empty without a parent
 * @param depth 0 for a comment on the article itself; at most 5
 * @param text empty when removed or retracted and shown as a placeholder
 * @param plainText what was typed, for the edit form; empty likewise
 * @param editableUntil until when its writer may still edit it
 * @param reactions none when only its place is left
 * @param picked whether the staff hold it to be worth reading
 * @param pinned whether it stands at the head of the conversation
 * @param locked whether its branch takes no further replies
 */
public record PostedComment(
        CommentId id,
        ArticleId article,
        Optional<CommentId> parent,
        String parentAuthor,
        int depth,
        AccountProfile author,
        SafeHtml text,
        String plainText,
        CommentStatus status,
        Instant createdAt,
        Optional<Instant> editedAt,
        Instant editableUntil,
        Reactions reactions,
        boolean picked,
        boolean pinned,
        boolean locked,
        long version) {}
