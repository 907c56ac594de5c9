package africa.pia.front;

import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.PortalException;
import africa.pia.article.ArticleId;
import africa.pia.article.EditableArticle;
import africa.pia.article.WrittenArticles;
import africa.pia.article.desk.ArticleDeskFixtures;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDeskTest {

    private final List<Change.Topic> logged = new ArrayList<>();
    private final ChangeLog log = new ChangeLog() {
        @Override
        public void append(Change.Topic topic, long subject, String detail) {
            logged.add(topic);
        }
    };

    private <T> T desk(WrittenArticles articles, Function<FrontDesk, T> work) {
        return articles.database().call("domain", em -> {
            FrontDesk desk = new FrontDesk();
            desk.placements = new Placements();
            desk.placements.em = em;
            desk.articles = ArticleDeskFixtures.desk(articles, em);
            desk.log = log;
            desk.caller = articles.caller();
            desk.clock = articles.clock();
            return work.apply(desk);
        });
    }

    private List<Placement> standing(WrittenArticles articles) {
        return articles.database().call("domain", em -> {
            FrontPlan plan = new FrontPlan();
            plan.placements = new Placements();
            plan.placements.em = em;
            plan.clock = articles.clock();
            return plan.standing();
        });
    }

    private boolean end(WrittenArticles articles) {
        return articles.database().call("domain", em -> {
            FrontEnding ending = new FrontEnding();
            ending.placements = new Placements();
            ending.placements.em = em;
            ending.log = log;
            ending.clock = articles.clock();
            return ending.end();
        });
    }

    private FrontState placed(WrittenArticles articles, FrontSlot slot, ArticleId article, Optional<Instant> until) {
        FrontState state = desk(articles, FrontDesk::open);
        return desk(articles, desk -> desk.place(state.version(), slot, article, until));
    }

    private FrontState published(WrittenArticles articles) {
        FrontState state = desk(articles, FrontDesk::open);
        return desk(articles, desk -> desk.publish(state.version()));
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call).code();
    }

    @ParameterizedTest
    @EnumSource
    void shows_nothing_of_what_is_prepared_until_it_is_published(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.published(titled("À la une")).id();

        FrontState prepared = placed(articles, FrontSlot.LEAD, article, Optional.empty());

        assertThat(prepared.isPending()).isTrue();
        assertThat(standing(articles)).isEmpty();
        assertThat(logged).isEmpty();

        FrontState shown = published(articles);

        assertThat(shown.isPending()).isFalse();
        assertThat(shown.publishedBy()).contains(WrittenArticles.EDITOR);
        assertThat(standing(articles)).containsExactly(new Placement(FrontSlot.LEAD, article, Optional.empty()));
        assertThat(logged).containsExactly(Change.Topic.FRONT);
    }

    @ParameterizedTest
    @EnumSource
    void gives_an_article_one_place_and_a_place_one_article(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId one = articles.published(titled("Un")).id();
        ArticleId two = articles.published(titled("Deux")).id();
        placed(articles, FrontSlot.LEAD, one, Optional.empty());
        placed(articles, FrontSlot.BESIDE_1, one, Optional.empty());

        FrontState state = placed(articles, FrontSlot.BESIDE_1, two, Optional.empty());

        assertThat(state.next()).containsExactly(new Placement(FrontSlot.BESIDE_1, two, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void lets_places_change_their_articles_even_with_an_empty_one(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId one = articles.published(titled("Un")).id();
        FrontState state = placed(articles, FrontSlot.LEAD, one, Optional.empty());

        FrontState swapped = desk(articles, desk -> desk.swap(state.version(), FrontSlot.LEAD, FrontSlot.BESIDE_1));

        assertThat(swapped.next()).containsExactly(new Placement(FrontSlot.BESIDE_1, one, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_change_of_what_somebody_else_has_changed(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.published(titled("Un")).id();
        long seen = desk(articles, FrontDesk::open).version();
        placed(articles, FrontSlot.LEAD, article, Optional.empty());

        assertThat(code(() -> desk(articles, desk -> desk.clear(seen, FrontSlot.LEAD))))
                .isEqualTo("front.stale");
        assertThat(code(() -> desk(articles, desk -> desk.publish(seen)))).isEqualTo("front.stale");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_what_readers_will_not_see_and_ends_that_are_none(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle draft = articles.drafted(titled("Brouillon"));
        ArticleId article = articles.published(titled("Publié")).id();
        Instant now = articles.clock().instant();

        assertThat(refusal(articles, draft.id(), Optional.empty())).isEqualTo("article: front.not-for-readers");
        assertThat(refusal(articles, new ArticleId(999_999), Optional.empty()))
                .isEqualTo("article: front.article-unknown");
        assertThat(refusal(articles, article, Optional.of(now))).isEqualTo("until: front.until-past");
        assertThat(refusal(articles, article, Optional.of(now.plus(Duration.ofDays(400)))))
                .isEqualTo("until: front.until-far");
    }

    private String refusal(WrittenArticles articles, ArticleId article, Optional<Instant> until) {
        africa.pia.FieldError error = catchThrowableOfType(
                        africa.pia.InvalidInputException.class, () -> placed(articles, FrontSlot.LEAD, article, until))
                .errors()
                .get(0);
        return error.field() + ": " + error.code();
    }

    @ParameterizedTest
    @EnumSource
    void takes_what_is_scheduled(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        Instant tomorrow = articles.clock().instant().plus(Duration.ofDays(1));
        ArticleId article = articles.scheduled(titled("Demain"), tomorrow).id();

        assertThat(placed(articles, FrontSlot.LEAD, article, Optional.empty()).next())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ends_by_itself_and_tells_every_node_once(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.published(titled("Une heure")).id();
        Instant end = articles.clock().instant().plus(Duration.ofHours(1));
        placed(articles, FrontSlot.LEAD, article, Optional.of(end));
        published(articles);
        logged.clear();

        assertThat(end(articles)).isFalse();
        articles.clock().forward(Duration.ofHours(1));

        assertThat(standing(articles)).isEmpty();
        assertThat(end(articles)).isTrue();
        assertThat(end(articles)).isFalse();
        assertThat(logged).containsExactly(Change.Topic.FRONT);
        assertThat(desk(articles, FrontDesk::open).live()).isEmpty();
        assertThat(desk(articles, FrontDesk::open).isPending()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void has_ended_on_a_node_whose_clock_is_late(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.published(titled("Une heure")).id();
        Instant end = articles.clock().instant().plus(Duration.ofHours(1));
        placed(articles, FrontSlot.LEAD, article, Optional.of(end));
        published(articles);
        articles.clock().forward(Duration.ofHours(1));
        end(articles);

        articles.clock().forward(Duration.ofMinutes(-1));

        assertThat(standing(articles)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void forgets_what_was_prepared(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId one = articles.published(titled("Un")).id();
        placed(articles, FrontSlot.LEAD, one, Optional.empty());
        FrontState shown = published(articles);
        FrontState cleared = desk(articles, desk -> desk.clear(shown.version(), FrontSlot.LEAD));

        FrontState discarded = desk(articles, desk -> desk.discard(cleared.version()));

        assertThat(cleared.isPending()).isTrue();
        assertThat(discarded.next()).isEqualTo(discarded.live()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void is_laid_out_as_a_whole(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId one = articles.published(titled("Un")).id();
        ArticleId two = articles.published(titled("Deux")).id();
        Placement lead = new Placement(FrontSlot.LEAD, one, Optional.empty());
        Placement below = new Placement(FrontSlot.BELOW_2, two, Optional.empty());

        FrontState state = desk(articles, desk -> desk.replace(0, List.of(below, lead)));

        assertThat(state.live()).isEqualTo(state.next()).containsExactly(lead, below);
        assertThat(standing(articles)).containsExactly(lead, below);
        assertThat(code(() -> desk(
                        articles,
                        desk -> desk.replace(
                                state.version(),
                                List.of(lead, new Placement(FrontSlot.BELOW_1, one, Optional.empty()))))))
                .isEqualTo("front.invalid");
    }
}
