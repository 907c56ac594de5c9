package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.appeal.AppealDecided;
import africa.pia.comment.legal.NoticeDecided;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.report.FlagSettled;
import africa.pia.comment.sanction.SanctionGiven;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.SanctionLifted;
import africa.pia.comment.sanction.SanctionUpheld;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentPicked;
import africa.pia.comment.thread.CommentShown;
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
import java.util.Locale;
import java.util.Optional;

/**
 * What one person is told of one thing that happened: its kind, and the facts that its words need. Unread until its
 * reader says otherwise.
 *
 * <p>A new kind is a constant of {@link NoticeKind}, a factory here, an observer in {@link NoticeKeeper} and words in
 * the bundles; nothing else knows the kinds apart.
 */
@Entity
@Table(name = "comment_notice")
class ToldNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_notice_seq")
    @SequenceGenerator(name = "comment_notice_seq", sequenceName = "comment_notice_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private NoticeKind kind;

    /** What is told of; nobody is told of it twice. Null where there is news of it again and again. */
    @Column(name = "told")
    private String told;

    @Column(name = "outcome", nullable = false)
    private String outcome = "";

    @Column(name = "decision_id")
    private Long decisionId;

    @Column(name = "statement_id")
    private Long statementId;

    @Column(name = "comment_id")
    private Long commentId;

    @Column(name = "article_id")
    private Long articleId;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private Ground ground;

    @Column(name = "explanation", nullable = false)
    private String explanation = "";

    @Column(name = "excerpt", nullable = false)
    private String excerpt = "";

    @Column(name = "tally", nullable = false)
    private int tally = 1;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    protected ToldNotice() {}

    private ToldNotice(NoticeKind kind, AccountId account, Instant now) {
        this.kind = kind;
        this.accountId = account.value();
        this.toldAt = now;
    }

    private ToldNotice(NoticeKind kind, AccountId account, CommentId comment, ArticleId article, Instant now) {
        this(kind, account, now);
        this.commentId = comment.value();
        this.articleId = article.value();
    }

    static ToldNotice of(CommentDecided event) {
        ToldNotice notice =
                new ToldNotice(NoticeKind.DECISION, event.author(), event.comment(), event.article(), event.at());
        notice.told = "decision-" + event.decision();
        notice.decisionId = event.decision();
        notice.outcome = event.verdict() + "-" + event.resulting();
        notice.ground = event.ground().orElse(null);
        notice.explanation = event.explanation();
        notice.excerpt = event.excerpt();
        return notice;
    }

    static ToldNotice ofReply(CommentShown event, AccountId to, Instant now) {
        ToldNotice notice = new ToldNotice(NoticeKind.REPLY, to, event.comment(), event.article(), now);
        notice.told = "reply-" + event.comment();
        notice.personId = event.author().value();
        return notice;
    }

    static ToldNotice ofFollowed(CommentShown event, AccountId to, Instant now) {
        return new ToldNotice(NoticeKind.FOLLOWED, to, event.comment(), event.article(), now);
    }

    static ToldNotice of(CommentPicked event) {
        ToldNotice notice =
                new ToldNotice(NoticeKind.PICK, event.author(), event.comment(), event.article(), event.at());
        notice.told = "pick-" + event.comment();
        return notice;
    }

    static ToldNotice of(FlagSettled event) {
        ToldNotice notice =
                new ToldNotice(NoticeKind.REPORT, event.reporter(), event.comment(), event.article(), event.at());
        notice.told = "report-" + event.flag();
        notice.outcome = event.outcome().name();
        notice.excerpt = event.excerpt();
        return notice;
    }

    /** @param excerpt the beginning of the comment that the appeal was for; may be empty */
    static ToldNotice of(AppealDecided event, String excerpt) {
        ToldNotice notice =
                new ToldNotice(NoticeKind.APPEAL, event.author(), event.comment(), event.article(), event.at());
        notice.told = "appeal-" + event.appeal();
        notice.statementId = event.decision();
        notice.outcome = event.outcome().name();
        notice.explanation = event.reasons();
        notice.excerpt = excerpt;
        return notice;
    }

    static ToldNotice of(NoticeDecided event, AccountId sender) {
        ToldNotice notice = new ToldNotice(NoticeKind.LEGAL, sender, event.comment(), event.article(), event.at());
        notice.told = "legal-" + event.notice();
        notice.outcome = event.outcome().name();
        notice.explanation = event.reasons();
        notice.excerpt = event.excerpt();
        return notice;
    }

    static ToldNotice of(SanctionGiven event) {
        return ofSanction(
                NoticeKind.SANCTION, event.person(), event.sanction(), event.kind(), event.reason(), event.at());
    }

    static ToldNotice of(SanctionLifted event) {
        return ofSanction(
                NoticeKind.LIFTED, event.person(), event.sanction(), event.kind(), event.reason(), event.at());
    }

    static ToldNotice of(SanctionUpheld event) {
        return ofSanction(
                NoticeKind.UPHELD, event.person(), event.sanction(), event.kind(), event.reason(), event.at());
    }

    private static ToldNotice ofSanction(
            NoticeKind kind, AccountId person, long sanction, SanctionKind given, String reason, Instant at) {
        ToldNotice notice = new ToldNotice(kind, person, at);
        notice.told = kind.name().toLowerCase(Locale.ROOT) + "-" + sanction;
        notice.outcome = given.name();
        notice.explanation = reason;
        return notice;
    }

    /** The same news once more, as a notice that takes this one's place; it is mailed when this one would have been. */
    ToldNotice onceMore(Instant now) {
        ToldNotice next = new ToldNotice(kind, account(), new CommentId(commentId), new ArticleId(articleId), now);
        next.tally = tally + 1;
        next.mailDueAt = mailDueAt;
        return next;
    }

    void mailAt(Optional<Instant> due) {
        mailDueAt = due.orElse(null);
    }

    boolean isRead() {
        return readAt != null;
    }

    long id() {
        return id;
    }

    NoticeKind kind() {
        return kind;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Optional<String> told() {
        return Optional.ofNullable(told);
    }

    String outcome() {
        return outcome;
    }

    Optional<ArticleId> article() {
        return Optional.ofNullable(articleId).map(ArticleId::new);
    }

    Optional<CommentId> comment() {
        return Optional.ofNullable(commentId).map(CommentId::new);
    }

    Optional<AccountId> person() {
        return Optional.ofNullable(personId).map(AccountId::new);
    }

    String excerpt() {
        return excerpt;
    }

    int tally() {
        return tally;
    }

    Instant toldAt() {
        return toldAt;
    }

    private Optional<Long> statement() {
        boolean removal = outcome.startsWith("REMOVE") || outcome.startsWith("SPAM");
        return Optional.ofNullable(removal ? decisionId : statementId);
    }

    /**
     * As it is told.
     *
     * @param words what there is to read of the comment now; empty when there is nothing
     */
    Notices.Notice asTold(Optional<ArticleSummary> article, Optional<AccountProfile> person, Optional<String> words) {
        return new Notices.Notice(
                id,
                kind,
                outcome,
                Optional.ofNullable(ground),
                explanation,
                article,
                comment(),
                person,
                statement(),
                kind.showsLiveComment() ? words.orElse("") : excerpt,
                words.isPresent(),
                tally,
                toldAt,
                isRead());
    }
}
