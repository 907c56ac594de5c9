package africa.pia.comment.report;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.OpenFlags.Target;
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
 * A reader's report of one comment as it stood: open until a moderator decides on the comment. Another opinion is noted
 * and never open. Changed under the lock of the comment's thread only.
 */
@Entity
@Table(name = "comment_flag")
class Flag {

    private static final int EXCERPT = 280;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_flag_seq")
    @SequenceGenerator(name = "comment_flag_seq", sequenceName = "comment_flag_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "comment_id", nullable = false, updatable = false)
    private long commentId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", nullable = false, updatable = false)
    private FlagReason reason;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "excerpt", nullable = false, updatable = false)
    private String excerpt;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private FlagState state;

    @Column(name = "flagged_at", nullable = false, updatable = false)
    private Instant flaggedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "decision_id")
    private Long decisionId;

    protected Flag() {}

    Flag(Target comment, AccountId reporter, Complaint complaint, Instant now) {
        this.commentId = comment.comment().value();
        this.articleId = comment.article().value();
        this.accountId = reporter.value();
        this.reason = complaint.reason();
        this.text = complaint.text();
        this.excerpt = excerptOf(comment.text());
        this.writtenAt = comment.writtenAt();
        this.flaggedAt = now;
        this.state = complaint.reason() == FlagReason.DISAGREE ? FlagState.NOTED : FlagState.OPEN;
    }

    private static String excerptOf(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)).stripTrailing() + "…";
    }

    /** A decision answers it. */
    void settle(FlagState outcome, long decision, Instant now) {
        state = outcome;
        decisionId = decision;
        settledAt = now;
    }

    /** There is nothing to decide any more. */
    void lapse(Instant now) {
        state = FlagState.MOOT;
        settledAt = now;
    }

    /** The decision that had answered it was taken back. */
    void reopen() {
        state = FlagState.OPEN;
        decisionId = null;
        settledAt = null;
    }

    boolean isOpen() {
        return state == FlagState.OPEN;
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

    Optional<AccountId> reporter() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    FlagReason reason() {
        return reason;
    }

    String text() {
        return text;
    }

    String excerpt() {
        return excerpt;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    FlagState state() {
        return state;
    }

    Instant flaggedAt() {
        return flaggedAt;
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
