package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A moderator works on a comment, so that nobody else does. It ends with the decision, or by itself after some time. */
@Entity
@Table(name = "comment_claim")
class Claim {

    @Id
    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "moderator_id", nullable = false)
    private long moderatorId;

    @Column(name = "opened", nullable = false)
    private boolean opened;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected Claim() {}

    CommentId comment() {
        return new CommentId(commentId);
    }

    AccountId moderator() {
        return new AccountId(moderatorId);
    }

    boolean isOpened() {
        return opened;
    }

    Instant endsAt() {
        return endsAt;
    }

    /** Passes to a moderator, or stays with the one who has it for longer. */
    void pass(AccountId moderator, boolean byOpening, Instant end) {
        opened = byOpening || opened && moderatorId == moderator.value();
        moderatorId = moderator.value();
        endsAt = end;
    }
}
