package africa.pia.sample;

import africa.pia.account.AccountId;
import africa.pia.account.AccountIntake;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleIntake;
import africa.pia.media.MediaIntake;
import africa.pia.media.Picture;
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

    private static final String EDITOR = "editor";

    @Inject
    SampleFiles files;

    @Inject
    AccountIntake accounts;

    @Inject
    MediaIntake media;

    @Inject
    ArticleIntake articles;

    @Inject
    Event<SampleLoaded> loaded;

    @Inject
    Clock clock;

    /** Whether the portal has no article yet. */
    public boolean isWelcome() {
        return articles.isEmpty();
    }

    /**
     * Takes everything in.
     *
     * @param password of all its people
     */
    public void load(String password) {
        Instant now = clock.instant();
        List<SamplePerson> people = files.people();
        Map<String, AccountId> ids = new LinkedHashMap<>();
        people.forEach(person ->
                ids.put(person.key(), accounts.admit(person.email(), person.name(), person.roles(), password)));
        Map<Integer, ArticleId> byNumber = new HashMap<>();
        files.articles().stream()
                .sorted(Comparator.comparing(article -> article.at(now)))
                .forEach(article ->
                        byNumber.put(article.number(), take(article, writer(article, people, ids), ids, now)));
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

    private ArticleId take(SampleArticle article, AccountId writer, Map<String, AccountId> ids, Instant now) {
        Map<String, Picture> pictures = new HashMap<>();
        article.pictures().forEach((name, words) -> files.picture(name)
                .ifPresent(content -> pictures.put(name, media.admit(content, name, words, ids.get(EDITOR)))));
        ArticleDraft draft = article.draft(pictures);
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
