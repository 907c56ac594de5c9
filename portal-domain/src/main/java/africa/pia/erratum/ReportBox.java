package africa.pia.erratum;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Where a report is dropped, in a transaction of its own: it can be tried once more. */
@ApplicationScoped
@Transactional
class ReportBox {

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /**
     * Keeps what a reader says, joined to what was said of the same words.
     *
     * @throws jakarta.persistence.PersistenceException when another was the first with these words a moment ago
     */
    void drop(ReportedArticle seen, ReportCheck.Checked report, Optional<AccountId> reader) {
        Instant now = clock.instant();
        ReportedWords words = reports.lockOpen(ReportedWords.openKey(seen.article(), report))
                .orElseGet(() -> reports.add(new ReportedWords(seen, report, now)));
        words.saidAgain(now);
        reports.flush();
        reports.add(new ReaderNote(words.id(), report, reader, now));
    }
}
