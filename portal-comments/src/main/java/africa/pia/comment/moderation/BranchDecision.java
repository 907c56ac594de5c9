package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.act.Act;
import africa.pia.article.ArticleId;
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
import java.time.Duration;
import java.time.Instant;

/** A whole branch judged at once: what its decisions, one for each comment, have in common, and by what they are undone. */
@Entity
@Table(name = "branch_decision")
class BranchDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "branch_decision_seq")
    @SequenceGenerator(name = "branch_decision_seq", sequenceName = "branch_decision_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "root_id", nullable = false, updatable = false)
    private long rootId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "moderator_id", nullable = false, updatable = false)
    private long moderatorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false, updatable = false)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", updatable = false)
    private Ground ground;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected BranchDecision() {}

    BranchDecision(CommentId root, ArticleId article, AccountId moderator, Reasons reasons, Instant decidedAt) {
        this.rootId = root.value();
        this.articleId = article.value();
        this.moderatorId = moderator.value();
        this.verdict = reasons.verdict();
        this.ground = reasons.ground().orElse(null);
        this.decidedAt = decidedAt;
    }

    long id() {
        return id;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Whether this moderator may still take it back. */
    boolean mayBeUndone(AccountId by, Instant now, Duration window) {
        return isBy(by) && !isUndone() && now.isBefore(decidedAt.plus(window));
    }

    boolean isBy(AccountId account) {
        return moderatorId == account.value();
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    /** What was done to the branch as a whole, as the log of acts takes it in. */
    Act asAct(int comments) {
        return act("branch-judged", comments).from("", verdict);
    }

    Act asUndoing(int comments) {
        return act("branch-undone", comments).from(verdict, Verdict.UNDO);
    }

    private Act act(String kind, int comments) {
        return Act.ofModeration(kind, Act.Subject.COMMENT, rootId)
                .by(moderatorId)
                .under(articleId)
                .saying("branch decision " + id + ", " + comments + " comments"
                        + (ground == null ? "" : ", " + ground));
    }
}
