package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.act.Act;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentGate.Standing;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on one comment: by whom, what, when, on which ground, and what it changed. By a moderator, or by a
 * rule of the house; then nobody is named. Never altered afterwards; it is taken back by another decision that names it.
 */
@Entity
@Table(name = "comment_decision")
class Decision {

    private static final int EXCERPT = 280;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_decision_seq")
    @SequenceGenerator(name = "comment_decision_seq", sequenceName = "comment_decision_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "comment_id", nullable = false, updatable = false)
    private long commentId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "author_id", nullable = false, updatable = false)
    private long authorId;

    @Column(name = "moderator_id", updatable = false)
    private Long moderatorId;

    @Column(name = "automated_detection", nullable = false, updatable = false)
    private boolean automatedDetection;

    @Column(name = "automated_decision", nullable = false, updatable = false)
    private boolean automatedDecision;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false, updatable = false)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", updatable = false)
    private Ground ground;

    @Column(name = "law", nullable = false, updatable = false)
    private String law;

    @Column(name = "explanation", nullable = false, updatable = false)
    private String explanation;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false)
    private DecisionSource source;

    @Column(name = "reports", nullable = false, updatable = false)
    private int reports;

    @Column(name = "excerpt", nullable = false, updatable = false)
    private String excerpt;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_status", nullable = false, updatable = false)
    private CommentStatus previousStatus;

    @Column(name = "previous_decided_at", updatable = false)
    private Instant previousDecidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "resulting_status", nullable = false, updatable = false)
    private CommentStatus resultingStatus;

    @Column(name = "comment_version", nullable = false, updatable = false)
    private long commentVersion;

    @Column(name = "resulting_version", nullable = false, updatable = false)
    private long resultingVersion;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    @Column(name = "reverses_id", updatable = false)
    private Long reversesId;

    @Column(name = "branch_id", updatable = false)
    private Long branchId;

    protected Decision() {}

    /** Records a moderator's decision and what it changed. */
    Decision(AccountId moderator, Reasons reasons, Standing before, Standing after, Instant decidedAt) {
        this(reasons, before, after, decidedAt);
        this.moderatorId = moderator.value();
    }

    private Decision(Reasons reasons, Standing before, Standing after, Instant decidedAt) {
        this.commentId = before.comment().value();
        this.articleId = before.article().value();
        this.authorId = before.author().value();
        this.verdict = reasons.verdict();
        this.ground = reasons.ground().orElse(null);
        this.law = reasons.law();
        this.explanation = reasons.explanation();
        this.source = before.flags() > 0 ? DecisionSource.REPORTS : DecisionSource.OWN_INITIATIVE;
        this.reports = before.flags();
        this.excerpt = excerptOf(before.text());
        this.previousStatus = before.status();
        this.previousDecidedAt = before.decidedAt().orElse(null);
        this.resultingStatus = after.status();
        this.commentVersion = before.version();
        this.resultingVersion = after.version();
        this.decidedAt = decidedAt;
    }

    /** Records what a rule of the house found and decided. */
    static Decision byRule(Reasons reasons, Standing before, Standing after, Instant decidedAt) {
        Decision decision = new Decision(reasons, before, after, decidedAt);
        decision.automatedDetection = true;
        decision.automatedDecision = true;
        return decision;
    }

    /** The same decision, to which a notice of illegal content has led. */
    Decision afterNotice() {
        source = DecisionSource.NOTICE;
        return this;
    }

    /** The same decision, taken with those on the rest of a branch. */
    Decision within(BranchDecision branch) {
        branchId = branch.id();
        return this;
    }

    /** Records that a decision was taken back: by its own moderator, or after an appeal by another one. */
    static Decision reversing(
            Decision reversed,
            AccountId moderator,
            Reasons reasons,
            Standing before,
            Standing after,
            Instant decidedAt) {
        Decision reversal = new Decision(moderator, reasons, before, after, decidedAt);
        reversal.reversesId = reversed.id;
        return reversal;
    }

    private static String excerptOf(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)).stripTrailing() + "…";
    }

    long id() {
        return id;
    }

    CommentId comment() {
        return new CommentId(commentId);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    /** Who decided; empty where a rule of the house did. */
    Optional<AccountId> moderator() {
        return Optional.ofNullable(moderatorId).map(AccountId::new);
    }

    boolean isBy(AccountId account) {
        return moderator().equals(Optional.of(account));
    }

    /** Whether nobody looked at the comment before it was decided on. */
    boolean isAutomated() {
        return automatedDecision;
    }

    /** Whether a rule, and nobody's eye, drew attention to the comment. */
    boolean isDetectedByRule() {
        return automatedDetection;
    }

    Verdict verdict() {
        return verdict;
    }

    Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    String law() {
        return law;
    }

    String explanation() {
        return explanation;
    }

    DecisionSource source() {
        return source;
    }

    /** How many readers had reported the comment. */
    int reports() {
        return reports;
    }

    /** Whether it took the comment away from readers. */
    boolean isRemoval() {
        return verdict == Verdict.REMOVE || verdict == Verdict.SPAM;
    }

    String excerpt() {
        return excerpt;
    }

    CommentStatus resultingStatus() {
        return resultingStatus;
    }

    CommentStatus previousStatus() {
        return previousStatus;
    }

    Optional<Instant> previousDecision() {
        return Optional.ofNullable(previousDecidedAt);
    }

    long resultingVersion() {
        return resultingVersion;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Optional<Long> reverses() {
        return Optional.ofNullable(reversesId);
    }

    ModerationQueue.Decided asDecided() {
        return new ModerationQueue.Decided(id, comment(), verdict, resultingVersion);
    }

    /** The decision as the log of acts takes it in. */
    Act asAct() {
        Act act = Act.ofModeration(verdict.act(), Act.Subject.COMMENT, commentId)
                .under(articleId)
                .from(previousStatus, resultingStatus)
                .saying("decision " + id + (ground == null ? "" : ", " + ground)
                        + (branchId == null ? "" : ", branch decision " + branchId));
        return moderatorId == null ? act : act.by(moderatorId);
    }

    CommentDecided asEvent() {
        return new CommentDecided(
                id,
                comment(),
                article(),
                author(),
                verdict,
                ground(),
                explanation,
                excerpt,
                previousStatus,
                resultingStatus,
                decidedAt,
                reverses());
    }
}
