package africa.pia.comment.notice;

import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.Verdict;
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

/** What one writer is told of one decision. Unread until its writer says otherwise. */
@Entity
@Table(name = "comment_notice")
class DecisionNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_notice_seq")
    @SequenceGenerator(name = "comment_notice_seq", sequenceName = "comment_notice_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "decision_id", nullable = false)
    private long decisionId;

    @Column(name = "comment_id", nullable = false)
    private long commentId;

    @Column(name = "article_id", nullable = false)
    private long articleId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "resulting_status", nullable = false)
    private CommentStatus resulting;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private Ground ground;

    @Column(name = "explanation", nullable = false)
    private String explanation;

    @Column(name = "excerpt", nullable = false)
    private String excerpt;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected DecisionNotice() {}

    DecisionNotice(CommentDecided event) {
        this.accountId = event.author().value();
        this.decisionId = event.decision();
        this.commentId = event.comment().value();
        this.articleId = event.article().value();
        this.verdict = event.verdict();
        this.resulting = event.resulting();
        this.ground = event.ground().orElse(null);
        this.explanation = event.explanation();
        this.excerpt = event.excerpt();
        this.toldAt = event.at();
    }

    boolean isRead() {
        return readAt != null;
    }

    long id() {
        return id;
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    Instant toldAt() {
        return toldAt;
    }

    Notices.Notice asTold(ArticleSummary article) {
        return new Notices.Notice(
                id,
                verdict,
                resulting,
                Optional.ofNullable(ground),
                explanation,
                article,
                new CommentId(commentId),
                excerpt,
                toldAt,
                isRead());
    }
}
