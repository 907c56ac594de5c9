package africa.pia.erratum;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers say is wrong in articles: handed in by anybody, judged by editors.
 *
 * <p>Every change names the version that its editor saw; a stale one is refused ({@code report.stale}, STALE). What
 * another editor is looking into is {@code report.claimed}, what is settled {@code report.settled} (both CONFLICT), what
 * there is not {@code report.unknown} (UNKNOWN).
 */
@Stateless
@RolesAllowed(Role.NAME_EDITOR)
public class ErrorReports {

    private static final int MAX_LIMIT = 50;
    private static final int MAX_OPEN_OF_ARTICLE = 50;
    private static final int MAX_REASON = 500;

    @Inject
    Reports reports;

    @Inject
    ReportBox box;

    @Inject
    ReaderLetters letters;

    @Inject
    RateLimits limits;

    @Inject
    Settling settling;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Hands in what a reader says. What was already said of the same words is joined to it, and nobody is told whether
     * it was.
     *
     * @param clientAddress from where the request came
     * @throws InvalidInputException {@code report.invalid}, naming each field
     * @throws africa.pia.limit.TooManyAttemptsException when it is too much from one network or one account
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void report(ReportedArticle seen, ReaderReport report, String clientAddress) {
        Optional<AccountId> reader = caller.account();
        ReportCheck.Checked checked = ReportCheck.accepted(report, seen.passages(), reader.isPresent());
        limits.take(Limit.REPORT_CLIENT, RateLimits.network(clientAddress));
        reader.ifPresent(account -> limits.take(Limit.REPORT_ACCOUNT, account.toString()));
        try {
            box.drop(seen, checked, reader);
        } catch (PersistenceException raced) {
            // Two readers were the first with the same words: the second joins the first.
            box.drop(seen, checked, reader);
        }
    }

    /**
     * What stands where, last reported first.
     *
     * @param after continues an earlier slice
     * @param limit 1 to 50
     */
    public Slice<ReportItem> list(ReportStatus status, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 50 reports, not " + limit);
        }
        return Slice.of(
                items(reports.list(status, after, limit + 1)),
                limit,
                item -> Cursor.of(item.latestAt(), item.id().value()));
    }

    /** How many there are of each state. */
    public Map<ReportStatus, Long> counts() {
        Map<ReportStatus, Long> counts = new EnumMap<>(ReportStatus.class);
        for (ReportStatus status : ReportStatus.values()) {
            counts.put(status, 0L);
        }
        counts.putAll(reports.counts());
        return counts;
    }

    /** What is still open of one article, first reported first; the fifty first where they are more. */
    public List<ReportItem> openOf(long article) {
        return items(reports.openOf(article, MAX_OPEN_OF_ARTICLE));
    }

    /** One of them. */
    public ReportItem open(ReportId id) {
        return items(List.of(reports.find(id).orElseThrow(UnknownReportException::new)))
                .get(0);
    }

    /** Keeps other editors away for an hour, while the caller looks into it. */
    public void claim(ReportId id, long version) {
        ReportedWords words = at(id, version);
        words.claim(caller.required(), clock.instant());
        reports.save(words);
    }

    /** Lets other editors look into what the caller had claimed. */
    public void release(ReportId id, long version) {
        ReportedWords words = at(id, version);
        words.release(caller.required(), clock.instant());
        reports.save(words);
    }

    /**
     * Leaves the article as it is.
     *
     * @param reason 1 to 500 characters, else {@code report.reason-missing} or {@code report.too-long} at
     *     {@code reason}
     * @param tell whether the readers are told so, with the reason
     */
    public void decline(ReportId id, long version, String reason, boolean tell) {
        String why = reason(reason);
        ReportedWords words = at(id, version);
        words.decline(caller.required(), why, clock.instant());
        reports.save(words);
        List<ReaderNote> notes = settling.forgetLater(words, clock.instant());
        if (tell) {
            letters.declined(words, notes, why);
        }
    }

    /**
     * Marks reports as corrected and thanks their readers; in the transaction that publishes the correction. What is
     * settled already stays as it is, so doing it twice does nothing the second time.
     *
     * @param by who corrected the article
     */
    public void settle(Collection<ReportId> ids, AccountId by, Instant now) {
        settling.correct(ids, by, now);
    }

    private static String reason(String given) {
        String reason = ReportCheck.line(given);
        if (reason.isEmpty()) {
            throw new InvalidInputException(
                    "report.invalid", List.of(FieldError.of("reason", "report.reason-missing")));
        }
        if (reason.length() > MAX_REASON) {
            throw new InvalidInputException(
                    "report.invalid", List.of(FieldError.of("reason", "report.too-long", MAX_REASON)));
        }
        return reason;
    }

    private ReportedWords at(ReportId id, long version) {
        ReportedWords words = reports.find(id).orElseThrow(UnknownReportException::new);
        if (words.version() != version) {
            throw words.isOpen() ? new StaleReportException() : new SettledReportException();
        }
        return words;
    }

    private List<ReportItem> items(List<ReportedWords> words) {
        Map<Long, List<ReaderNote>> notes = reports.notes(words);
        Instant now = clock.instant();
        return words.stream()
                .map(each ->
                        each.asItem(Reports.shown(notes.getOrDefault(each.id().value(), List.of())), now))
                .toList();
    }

    /** There is no such report. */
    public static final class UnknownReportException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownReportException() {
            super("report.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Something was said or done since the caller read it. */
    public static final class StaleReportException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleReportException() {
            super("report.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** Another editor is looking into it. */
    public static final class ClaimedReportException extends PortalException {

        private static final long serialVersionUID = 1L;

        ClaimedReportException() {
            super("report.claimed");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** It is corrected or declined already. */
    public static final class SettledReportException extends PortalException {

        private static final long serialVersionUID = 1L;

        SettledReportException() {
            super("report.settled");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
