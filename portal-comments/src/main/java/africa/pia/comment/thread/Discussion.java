package africa.pia.comment.thread;

import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Reading and taking part in the talk under an article.
 *
 * <p>Errors: {@code comment.thread-closed} (CONFLICT), {@code comment.unknown} (UNKNOWN), {@code comment.empty},
 * {@code comment.too-long} (INVALID), {@code comment.editing-window-over} (CONFLICT), {@code comment.stale} (STALE),
 * {@code limit.too-many} (TOO_MANY).
 */
@Stateless
public class Discussion {

    /** The order of a list of comments. */
    public enum Order {
        /** Threads from the first comment on, replies under what they reply to. */
        OLDEST,
        /** Single comments, the newest first. */
        NEWEST
    }

    @PermitAll
    public Conversation conversation(ArticleId article) {
        throw new UnsupportedOperationException();
    }

    /** Visible counts of many articles at once, in one query; absent means 0. */
    @PermitAll
    public Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        throw new UnsupportedOperationException();
    }

    /** What a reader sees, with placeholders where replies hang on a comment that is gone. */
    @PermitAll
    public Slice<PostedComment> read(ArticleId article, Order order, Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own held comments under an article, oldest first: only they see them. */
    @RolesAllowed(Role.NAME_READER)
    public java.util.List<PostedComment> heldOfCaller(ArticleId article) {
        throw new UnsupportedOperationException();
    }

    /** The cursor of the page on which a visible comment stands; empty for the first page. Throws comment.unknown. */
    @PermitAll
    public Optional<Cursor> pageOf(CommentId comment) {
        throw new UnsupportedOperationException();
    }

    /** One comment, if the caller may see it: visible, or own. */
    @PermitAll
    public PostedComment comment(CommentId comment) {
        throw new UnsupportedOperationException();
    }

    /** Posts; the answer's status says whether it is seen at once or held. */
    @RolesAllowed(Role.NAME_READER)
    public PostedComment post(ArticleId article, Optional<CommentId> parent, String text) {
        throw new UnsupportedOperationException();
    }

    /** Changes one's own comment within the window. */
    @RolesAllowed(Role.NAME_READER)
    public PostedComment edit(CommentId comment, long version, String text) {
        throw new UnsupportedOperationException();
    }

    /** Takes one's own comment back; possible at any time. */
    @RolesAllowed(Role.NAME_READER)
    public void retract(CommentId comment, long version) {
        throw new UnsupportedOperationException();
    }
}
