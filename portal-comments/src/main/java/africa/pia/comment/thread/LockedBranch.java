package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A comment under which no further replies are taken. One row for the comment that was locked; of the deepest level one
 * more for each reply that belongs to it, for there replies hang beside and not below.
 */
@Entity
@IdClass(LockedBranch.Key.class)
@Table(name = "locked_branch")
class LockedBranch {

    @Id
    @Column(name = "root_id")
    private long rootId;

    @Id
    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "article_id", nullable = false)
    private long articleId;

    @Column(name = "path", nullable = false)
    private String path;

    @Column(name = "locked_by", nullable = false)
    private long lockedBy;

    @Column(name = "locked_at", nullable = false)
    private Instant lockedAt;

    protected LockedBranch() {}

    LockedBranch(Comment root, Comment covered, AccountId by, Instant at) {
        this.rootId = root.id().value();
        this.commentId = covered.id().value();
        this.articleId = covered.article().value();
        this.path = covered.path();
        this.lockedBy = by.value();
        this.lockedAt = at;
    }

    CommentId root() {
        return new CommentId(rootId);
    }

    /** Whether the comment is the one that was locked, or belongs to its branch. */
    boolean covers(Comment comment) {
        return comment.path().startsWith(path);
    }

    /** Which lock and which comment. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long rootId;
        private long commentId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.rootId == rootId && key.commentId == commentId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(rootId, commentId);
        }
    }
}
