package africa.pia.comment.legal;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
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
import java.util.Locale;
import java.util.Optional;

/**
 * A notice that one comment is illegal: taken up by a moderator, decided with reasons, or void when whoever sent it has
 * left before. Whoever sent it is forgotten a while after the decision.
 */
@Entity
@Table(name = "comment_legal_notice")
class LegalNotice {

    private static final int EXCERPT = 280;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_legal_notice_seq")
    @SequenceGenerator(name = "comment_legal_notice_seq", sequenceName = "comment_legal_notice_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;

    @Column(name = "comment_id", nullable = false, updatable = false)
    private long commentId;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "excerpt", nullable = false, updatable = false)
    private String excerpt;

    @Column(name = "law", nullable = false, updatable = false)
    private String law;

    @Column(name = "explanation", nullable = false)
    private String explanation;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "language", nullable = false, updatable = false)
    private String language;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private NoticeState state = NoticeState.AWAITING_REVIEW;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private NoticeOutcome outcome;

    @Column(name = "legal_ground", nullable = false)
    private String legalGround = "";

    @Column(name = "reasons", nullable = false)
    private String reasons = "";

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_id")
    private Long decisionId;

    @Column(name = "forget_at")
    private Instant forgetAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected LegalNotice() {}

    LegalNotice(PostedComment comment, NoticeCheck.Checked said, Optional<AccountId> account, Instant now) {
        this.reference = References.next();
        this.commentId = comment.id().value();
        this.articleId = comment.article().value();
        this.excerpt = excerptOf(comment.plainText());
        this.law = said.law();
        this.explanation = said.explanation();
        this.name = said.name();
        this.email = said.email().orElse("");
        this.accountId = account.map(AccountId::value).orElse(null);
        this.language = said.locale().getLanguage();
        this.receivedAt = now;
    }

    private static String excerptOf(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)).stripTrailing() + "…";
    }

    /** A moderator begins to look into it. */
    void takeUp() {
        requireOpen();
        state = NoticeState.UNDER_REVIEW;
    }

    /**
     * A moderator decides.
     *
     * @param decision the removal it leads to, if any
     */
    void decide(
            NoticeOutcome found,
            String ground,
            String why,
            Optional<Long> decision,
            Duration keepContact,
            Instant now) {
        requireOpen();
        state = NoticeState.DECIDED;
        outcome = found;
        legalGround = ground;
        reasons = why;
        decisionId = decision.orElse(null);
        decidedAt = now;
        forgetAt = now.plus(keepContact);
    }

    /** Whoever sent it has left. What nobody has decided on is void; of the rest only the person is forgotten. */
    void forget() {
        if (isOpen()) {
            state = NoticeState.VOID;
            explanation = "";
        }
        name = "";
        email = "";
        accountId = null;
        forgetAt = null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new StaleNoticeException();
        }
    }

    boolean isOpen() {
        return state == NoticeState.AWAITING_REVIEW || state == NoticeState.UNDER_REVIEW;
    }

    long id() {
        return id;
    }

    String reference() {
        return reference;
    }

    CommentId comment() {
        return new CommentId(commentId);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    Optional<String> email() {
        return Optional.of(email).filter(address -> !address.isEmpty());
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    NoticeState state() {
        return state;
    }

    Optional<NoticeOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    String reasons() {
        return reasons;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    long version() {
        return version;
    }

    /** As it was decided. */
    NoticeDecided asEvent() {
        return new NoticeDecided(id, comment(), article(), account(), outcome, reasons, excerpt, decidedAt);
    }

    LegalNotices.Notice asNotice() {
        return new LegalNotices.Notice(
                id,
                reference,
                comment(),
                article(),
                excerpt,
                law,
                explanation,
                name,
                email,
                receivedAt,
                state,
                outcome(),
                legalGround,
                reasons,
                decidedAt(),
                Optional.ofNullable(decisionId),
                version);
    }
}
