package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.sample.SampleLoaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Notes beside articles of the sample edition; they send no mail. */
@ApplicationScoped
class SampleNotes {

    private static final int SUBMITTED = 30;
    private static final int SCHEDULED = 31;

    @Inject
    Notes notes;

    @Inject
    Clock clock;

    void on(@Observes SampleLoaded event) {
        AccountId editor = event.peopleByKey().get("editor");
        AccountId journalist = event.peopleByKey().get("journalist");
        ArticleId submitted = event.articlesByNumber().get(SUBMITTED);
        write(
                submitted,
                journalist,
                "@Mariama Diop-Lawson, le greffier a relu ses deux citations. Il reste à vérifier la date de la"
                        + " première audience.",
                Set.of(editor),
                Duration.ofMinutes(50));
        write(
                submitted,
                editor,
                "Je la demande au tribunal ce matin. Une image du préau serait bienvenue.",
                Set.of(),
                Duration.ofMinutes(35));
        Note settled = write(
                event.articlesByNumber().get(SCHEDULED),
                editor,
                "Le prix de l’abonnement : par soirée ou par semaine ?",
                Set.of(),
                Duration.ofHours(4));
        settled.resolve(journalist, clock.instant().minus(Duration.ofHours(3)));
    }

    private Note write(ArticleId article, AccountId author, String text, Set<AccountId> called, Duration age) {
        Note note = new Note(article, author, text, called, clock.instant().minus(age));
        notes.add(note);
        return note;
    }
}
