package africa.pia.erratum;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleEvent.ReportsAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Closes reports: when a change of the article answers them, in the transaction of that change. */
@ApplicationScoped
class Settling {

    @Inject
    Reports reports;

    @Inject
    ReaderLetters letters;

    @Inject
    ErratumSettings settings;

    void on(@Observes ReportsAnswered answered) {
        correct(answered.reports().stream().map(ReportId::new).toList(), answered.by(), answered.at());
    }

    /** Marks reports as corrected and thanks their readers; one that is settled already stays as it is. */
    void correct(Collection<ReportId> ids, AccountId by, Instant now) {
        ids.stream()
                .distinct()
                .map(reports::find)
                .flatMap(Optional::stream)
                .filter(ReportedWords::isOpen)
                .forEach(words -> {
                    words.correct(by, now);
                    reports.save(words);
                    letters.corrected(words, forgetLater(words, now));
                });
    }

    /** Who said so, their addresses from now on kept for a while only. */
    List<ReaderNote> forgetLater(ReportedWords words, Instant now) {
        List<ReaderNote> notes =
                reports.notes(List.of(words)).getOrDefault(words.id().value(), List.of());
        notes.forEach(note -> note.forget(now.plus(settings.keepAddresses())));
        return notes;
    }
}
