package africa.pia.comment.appeal;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.thread.CommentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A writer's appeal against a removal: open until a moderator who did not make the decision upholds or overturns it, or
 * until there is nothing left to decide. Changed under the lock of the comment's thread only.
 */
@Entity
@Table(name = "comment_appeal")
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_appeal_seq")
    @SequenceGenerator(name = "comment_appeal_seq", sequenceName = "comment_appeal_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;

    @Column(name = "comment_id", nullable = false, updatable = false)
    private long commentId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "decided_first_by", updatable = false)
    private Long decidedFirstBy;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "filed_at", nullable = false, updatable = false)
    private Instant filedAt;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AppealState state = AppealState.OPEN;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "reasons", nullable = false)
    private String reasons = "";

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Appeal() {}

    Appeal(Statement against, Plea plea, Duration deadline, Instant now) {
        this.decisionId = against.decision();
        this.commentId = against.comment().value();
        this.articleId = against.articleId().value();
        this.authorId = against.author().value();
        this.decidedFirstBy = against.moderator().map(AccountId::value).orElse(null);
        this.text = plea.text();
        this.filedAt = now;
        this.dueAt = now.plus(deadline);
    }

    /**
     * A moderator decides.
     *
     * @throws FirstDeciderException when the moderator made the decision, or wrote the comment
     * @throws AppealSettledException when it is open no more
     */
    void settle(AccountId moderator, AppealState outcome, Plea why, Instant now) {
        if (isForbiddenTo(moderator)) {
            throw new FirstDeciderException();
        }
        if (!isOpen()) {
            throw new AppealSettledException();
        }
        state = outcome;
        settledBy = moderator.value();
        settledAt = now;
        reasons = why.text();
    }

    /** There is nothing left to decide. */
    void lapse(Instant now) {
        state = AppealState.MOOT;
        settledAt = now;
    }

    /** Its writer has left: nothing that was written stays. */
    void forget(Instant now) {
        if (isOpen()) {
            lapse(now);
        }
        authorId = null;
        text = "";
    }

    /** Whether somebody may not judge it: whoever decided first, and whoever wrote the comment. */
    boolean isForbiddenTo(AccountId moderator) {
        return decidedFirstBy().equals(Optional.of(moderator)) || author().equals(Optional.of(moderator));
    }

    boolean isOpen() {
        return state == AppealState.OPEN;
    }

    long id() {
        return id;
    }

    long decision() {
        return decisionId;
    }

    CommentId comment() {
        return new CommentId(commentId);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    Optional<AccountId> author() {
        return Optional.ofNullable(authorId).map(AccountId::new);
    }

    Optional<AccountId> decidedFirstBy() {
        return Optional.ofNullable(decidedFirstBy).map(AccountId::new);
    }

    Optional<AccountId> settledBy() {
        return Optional.ofNullable(settledBy).map(AccountId::new);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    Instant filedAt() {
        return filedAt;
    }

    long version() {
        return version;
    }

    AppealsDesk.Filed asFiled() {
        return new AppealsDesk.Filed(id, decisionId, text, state, filedAt, dueAt, settledAt(), reasons, version);
    }

    AppealDecided asEvent(AccountId to) {
        return new AppealDecided(id, decisionId, comment(), article(), to, state, reasons, settledAt);
    }
}
