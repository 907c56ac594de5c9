package africa.pia.sample;

import africa.pia.account.AccountId;
import africa.pia.account.AccountIntake;
import africa.pia.account.AccountIntake.KeptPassword;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleIntake;
import africa.pia.author.AuthorIntake;
import africa.pia.section.SectionIntake;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the sample edition in, wholly or not at all; for {@link SampleEdition}. */
@Stateless
@PermitAll
public class SampleLoader {

    static final String EDITOR = "editor";

    @Inject
    SampleFiles files;

    @Inject
    AccountIntake accounts;

    @Inject
    SectionIntake sections;

    @Inject
    AuthorIntake authors;

    @Inject
    ArticleIntake articles;

    @Inject
    AwaitedPictures awaited;

    @Inject
    Event<SampleLoaded> loaded;

    @Inject
    Clock clock;

    /** Whether the portal has no article yet. */
    public boolean isWelcome() {
        return articles.isEmpty();
    }

    /**
     * Takes everything in but the pictures, which {@link SampleIllustrator} brings when the portal is ready.
     *
     * @param password of all its people
     */
    public void load(String password) {
        Instant now = clock.instant();
        List<SamplePerson> people = files.people();
        Map<String, AccountId> ids = new LinkedHashMap<>();
        KeptPassword kept = accounts.keep(password);
        people.forEach(
                person -> ids.put(person.key(), accounts.admit(person.email(), person.name(), person.roles(), kept)));
        files.sections().forEach(section -> sections.take(section.key(), section.parent(), section.words()));
        files.authors().forEach(author -> authors.take(author.words(ids)));
        Map<Integer, ArticleId> byNumber = new HashMap<>();
        files.articles().stream()
                .sorted(Comparator.comparing(article -> article.at(now)))
                .forEach(article -> {
                    ArticleId id = take(article, writer(article, people, ids), now);
                    byNumber.put(article.number(), id);
                    if (!article.pictures().isEmpty()) {
                        awaited.add(new AwaitedPicture(id, article.number()));
                    }
                });
        loaded.fire(new SampleLoaded(byNumber, ids));
    }

    /** Who signs and has an account wrote it; everything else came in through the editor. */
    private static AccountId writer(SampleArticle article, List<SamplePerson> people, Map<String, AccountId> ids) {
        return people.stream()
                .filter(person -> article.byline().contains(person.name().value()))
                .map(person -> ids.get(person.key()))
                .findFirst()
                .orElse(ids.get(EDITOR));
    }

    private ArticleId take(SampleArticle article, AccountId writer, Instant now) {
        ArticleDraft draft = article.draft(Map.of());
        Instant at = article.at(now);
        return switch (article.status()) {
            case DRAFT -> articles.draft(draft, writer, at);
            case SUBMITTED -> articles.submit(draft, writer, at);
            case SCHEDULED -> articles.schedule(draft, writer, at, article.appearsAt(now));
            case APPROVED -> throw new IllegalArgumentException("No article of the sample is " + article.status());
            case PUBLISHED -> articles.publish(draft, writer, at, article.views());
            case WITHDRAWN ->
                articles.withdraw(
                        draft, writer, at, article.views(), article.withdrawnAt(now), article.withdrawalReason());
        };
    }
}
