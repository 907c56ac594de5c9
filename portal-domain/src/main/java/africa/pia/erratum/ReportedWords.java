package africa.pia.erratum;

import africa.pia.account.AccountId;
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
import java.util.List;
import java.util.Optional;

/**
 * Words of an article that readers say are wrong: open until an editor has corrected the article or said why not.
 *
 * <p>An editor who looks into it claims it, so that no two do; a claim that is not followed up lapses.
 */
@Entity
@Table(name = "error_report")
class ReportedWords {

    /** How long a claim keeps others away. */
    static final Duration CLAIM = Duration.ofHours(1);

    private static final int MAX_HEADLINE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "error_report_seq")
    @SequenceGenerator(name = "error_report_seq", sequenceName = "error_report_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "slug", nullable = false)
    private String slug;

    @Column(name = "headline", nullable = false)
    private String headline;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "passage", nullable = false)
    private String passage;

    @Column(name = "open_key")
    private String openKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ReportStatus status = ReportStatus.OPEN;

    @Column(name = "notes", nullable = false)
    private int notes;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "latest_at", nullable = false)
    private Instant latestAt;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    protected ReportedWords() {}

    ReportedWords(ReportedArticle seen, ReportCheck.Checked report, Instant now) {
        article = seen.article();
        slug = seen.slug();
        headline = seen.headline().substring(0, Math.min(seen.headline().length(), MAX_HEADLINE));
        language = seen.language();
        words = report.words();
        passage = report.passage();
        openKey = openKey(article, report);
        firstAt = now;
        latestAt = now;
    }

    /** Tells the words of an article apart while they are open. */
    static String openKey(long article, ReportCheck.Checked report) {
        return article + ":" + Passages.digest(Passages.folded(report.words()));
    }

    /** Counts one more reader who says so. */
    void saidAgain(Instant now) {
        notes++;
        latestAt = now;
    }

    /** Keeps others away while an editor looks into it. */
    void claim(AccountId by, Instant now) {
        requireOpen();
        requireFree(by, now);
        claimedBy = by.value();
        claimedAt = now;
    }

    /** Lets others look into it. */
    void release(AccountId by, Instant now) {
        requireOpen();
        requireFree(by, now);
        claimedBy = null;
        claimedAt = null;
    }

    void decline(AccountId by, String why, Instant now) {
        requireOpen();
        requireFree(by, now);
        settle(ReportStatus.DECLINED, by, now);
        reason = why;
    }

    /** The article is corrected; whoever had claimed it, the readers are to be thanked. */
    void correct(AccountId by, Instant now) {
        requireOpen();
        settle(ReportStatus.ACCEPTED, by, now);
    }

    private void settle(ReportStatus outcome, AccountId by, Instant now) {
        status = outcome;
        settledBy = by.value();
        settledAt = now;
        openKey = null;
        claimedBy = null;
        claimedAt = null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ErrorReports.SettledReportException();
        }
    }

    private void requireFree(AccountId by, Instant now) {
        if (claimant(now).isPresent() && claimedBy != by.value()) {
            throw new ErrorReports.ClaimedReportException();
        }
    }

    private Optional<AccountId> claimant(Instant now) {
        boolean claimed = claimedAt != null && claimedAt.plus(CLAIM).isAfter(now);
        return claimed ? Optional.of(new AccountId(claimedBy)) : Optional.empty();
    }

    boolean isOpen() {
        return status == ReportStatus.OPEN;
    }

    ReportId id() {
        return new ReportId(id);
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String headline() {
        return headline;
    }

    ReportItem asItem(List<ReportItem.Note> said, Instant now) {
        return new ReportItem(
                id(),
                version,
                article,
                slug,
                headline,
                language,
                words,
                passage,
                status,
                said,
                notes,
                firstAt,
                latestAt,
                claimant(now),
                Optional.ofNullable(settledBy).map(AccountId::new),
                Optional.ofNullable(settledAt),
                reason);
    }
}
