package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How one account reacts to one comment: one row at most, whatever happens at once. */
@Entity
@IdClass(CommentReaction.Key.class)
@Table(name = "comment_reaction")
class CommentReaction {

    @Id
    @Column(name = "comment_id")
    private long commentId;

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private Reaction kind;

    @Column(name = "reacted_at", nullable = false)
    private Instant reactedAt;

    protected CommentReaction() {}

    CommentReaction(CommentId comment, AccountId account, Reaction kind, Instant now) {
        this.commentId = comment.value();
        this.accountId = account.value();
        become(kind, now);
    }

    void become(Reaction other, Instant now) {
        kind = other;
        reactedAt = now;
    }

    CommentId comment() {
        return new CommentId(commentId);
    }

    Reaction kind() {
        return kind;
    }

    /** Who reacts to what. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long commentId;
        private long accountId;

        protected Key() {}

        Key(CommentId comment, AccountId account) {
            this.commentId = comment.value();
            this.accountId = account.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.commentId == commentId && key.accountId == accountId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(commentId, accountId);
        }
    }
}
