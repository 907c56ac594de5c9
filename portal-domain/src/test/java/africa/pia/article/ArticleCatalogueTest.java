package africa.pia.article;

import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleAnswer.Unknown;
import africa.pia.article.ArticleFixtures.DraftBuilder;
import africa.pia.media.MediaId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleCatalogueTest {

    private static final Instant NOON = ArticleFixtures.NOON;

    private static ArticleId published(Desk desk, DraftBuilder draft, Instant at) {
        return published(desk, draft, at, 0);
    }

    private static ArticleId published(Desk desk, DraftBuilder draft, Instant at, long views) {
        return desk.intake(intake -> intake.publish(draft.draft(), WRITER, at, views));
    }

    private static void withdraw(Desk desk, ArticleId id) {
        desk.newsroom(newsroom -> newsroom.withdraw(id, newsroom.open(id).version(), "Une erreur"));
    }

    private static List<ArticleId> all(Desk desk, ArticleQuery query, int limit) {
        List<ArticleId> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Optional<Cursor> from = after;
            Slice<ArticleSummary> slice = desk.catalogue(catalogue -> catalogue.latest(query, from, limit));
            slice.items().forEach(item -> seen.add(item.id()));
            after = slice.next();
        } while (after.isPresent());
        return seen;
    }

    @ParameterizedTest
    @EnumSource
    void an_article_is_shown_with_everything_that_a_page_needs(TestDatabase database) {
        Desk desk = new Desk(database);
        LeadFigure figure = new LeadFigure(new MediaId(5), "Un visage", "Légende", "Crédit", "CC BY 4.0");
        ArticleId id = published(
                desk,
                aDraft().body("<p>" + "mot ".repeat(500) + "</p>")
                        .tags("Optique")
                        .leadFigure(figure)
                        .source("La Revue", "https://revue.example.org/1"),
                NOON,
                40);

        PublishedArticle article =
                ((Found) desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at("un-lidar-voit-net"))).article();

        assertThat(article.id()).isEqualTo(id);
        assertThat(article.summary().section()).isEqualTo(new SectionItem(new SectionKey("sciences"), "Sciences"));
        assertThat(article.summary().byline()).containsExactly(new Byline("Hortense Vaillant", "hortense-vaillant"));
        assertThat(article.summary().publishedAt()).isEqualTo(NOON);
        assertThat(article.summary().readingMinutes()).isEqualTo(2);
        assertThat(article.picture().orElseThrow().id()).isEqualTo(new MediaId(5));
        assertThat(article.summary().leadFigure()).contains(figure);
        assertThat(article.tags()).containsExactly(new Tag("optique", "Optique"));
        assertThat(article.leadFigure()).contains(figure);
        assertThat(article.source()).contains(new Source("La Revue", "https://revue.example.org/1", ""));
        assertThat(article.wordCount()).isEqualTo(500);
        assertThat(article.views()).isEqualTo(40);
        assertThat(article.updatedAt()).isEmpty();
        assertThat(desk.<Optional<PublishedArticle>>catalogue(catalogue -> catalogue.published(id)))
                .contains(article);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_stands_at_an_address_that_nobody_gave(TestDatabase database) {
        Desk desk = new Desk(database);

        for (String slug : List.of("rien", "", "é", "a".repeat(3_000))) {
            assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at(slug)))
                    .isEqualTo(new Unknown());
        }
        assertThat(desk.<Optional<PublishedArticle>>catalogue(catalogue -> catalogue.published(new ArticleId(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_list_is_newest_first_without_gap_or_repetition(TestDatabase database) {
        Desk desk = new Desk(database);
        List<ArticleId> expected = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            // Three at a time appear in the same instant.
            expected.add(published(
                    desk,
                    aDraft().tags("Eau").byline("Awa Ndiaye").source("La Revue", "https://revue.example.org"),
                    NOON.plusSeconds(i / 3)));
        }
        Collections.reverse(expected);
        published(desk, aDraft().section("culture").tags("Feu").byline("Yao"), NOON.minusSeconds(60));
        desk.intake(intake -> intake.draft(aDraft().tags("Eau").draft(), WRITER, NOON));

        assertThat(all(desk, ArticleQuery.ALL, 4)).hasSize(10).startsWith(expected.toArray(ArticleId[]::new));
        assertThat(all(desk, ArticleQuery.in(new SectionKey("sciences")), 4)).isEqualTo(expected);
        assertThat(all(desk, ArticleQuery.tagged("eau"), 2)).isEqualTo(expected);
        assertThat(all(desk, ArticleQuery.by("awa-ndiaye"), 3)).isEqualTo(expected);
        assertThat(all(
                        desk,
                        new ArticleQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("LA REVUE")),
                        9))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_list_may_be_narrowed_in_every_way_at_once(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId wanted = published(
                desk, aDraft().tags("Eau").byline("Awa").source("La Revue", "https://revue.example.org"), NOON);
        published(desk, aDraft().tags("Eau").byline("Yao").source("La Revue", "https://revue.example.org"), NOON);
        published(desk, aDraft().tags("Feu").byline("Awa").source("La Revue", "https://revue.example.org"), NOON);
        published(desk, aDraft().tags("Eau").byline("Awa"), NOON);
        published(
                desk,
                aDraft().section("culture").tags("Eau").byline("Awa").source("La Revue", "https://revue.example.org"),
                NOON);

        assertThat(all(
                        desk,
                        new ArticleQuery(
                                Optional.of(new SectionKey("sciences")),
                                Optional.of("eau"),
                                Optional.of("awa"),
                                Optional.of("La Revue")),
                        10))
                .containsExactly(wanted);
        assertThat(all(
                        desk,
                        new ArticleQuery(
                                Optional.of(new SectionKey("culture")),
                                Optional.empty(),
                                Optional.of("awa"),
                                Optional.empty()),
                        10))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_withdrawn_leaves_every_list_and_comes_back_to_its_place(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId first = published(desk, aDraft().tags("Eau").byline("Awa"), NOON);
        ArticleId second = published(desk, aDraft().tags("Eau").byline("Awa"), NOON.plusSeconds(60));
        withdraw(desk, first);

        for (ArticleQuery query : List.of(ArticleQuery.ALL, ArticleQuery.tagged("eau"), ArticleQuery.by("awa"))) {
            assertThat(all(desk, query, 10)).containsExactly(second);
        }
        desk.newsroom(newsroom -> newsroom.publish(first, newsroom.open(first).version()));
        for (ArticleQuery query : List.of(ArticleQuery.ALL, ArticleQuery.tagged("eau"), ArticleQuery.by("awa"))) {
            assertThat(all(desk, query, 10)).containsExactly(second, first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_slice_is_one_to_a_hundred_long(TestDatabase database) {
        Desk desk = new Desk(database);

        for (int limit : List.of(0, 101)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            desk.catalogue(catalogue -> catalogue.latest(ArticleQuery.ALL, Optional.empty(), limit)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_that_somebody_made_up_is_refused(TestDatabase database) {
        Desk desk = new Desk(database);

        assertThatExceptionOfType(Cursor.MalformedCursorException.class)
                .isThrownBy(() -> desk.catalogue(
                        catalogue -> catalogue.latest(ArticleQuery.ALL, Optional.of(new Cursor("rien")), 10)));
    }

    @ParameterizedTest
    @EnumSource
    void tags_and_authors_are_called_as_their_registers_have_them(TestDatabase database) {
        Desk desk = new Desk(database);
        published(desk, aDraft().tags("Énergie").byline("Awa Ndiaye"), NOON);
        ArticleId last = published(desk, aDraft().tags("ÉNERGIE").byline("AWA NDIAYE"), NOON.plusSeconds(1));
        desk.intake(intake ->
                intake.draft(aDraft().tags("Secret").byline("Personne").draft(), WRITER, NOON));

        assertThat(desk.<Optional<Tag>>catalogue(catalogue -> catalogue.tag("energie")))
                .contains(new Tag("energie", "Énergie"));
        assertThat(desk.<Optional<Byline>>catalogue(catalogue -> catalogue.author("awa-ndiaye")))
                .contains(new Byline("Awa Ndiaye", "awa-ndiaye"));
        assertThat(desk.<Optional<Tag>>catalogue(catalogue -> catalogue.tag("secret")))
                .isEmpty();
        assertThat(desk.<Optional<Byline>>catalogue(catalogue -> catalogue.author("personne")))
                .isEmpty();
        withdraw(desk, last);
        assertThat(desk.<Optional<Tag>>catalogue(catalogue -> catalogue.tag("energie")))
                .contains(new Tag("energie", "Énergie"));
    }

    @ParameterizedTest
    @EnumSource
    void neighbours_are_the_articles_just_before_and_after(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId first = published(desk, aDraft(), NOON);
        ArticleId second = published(desk, aDraft(), NOON);
        ArticleId gone = published(desk, aDraft(), NOON.plusSeconds(1));
        ArticleId third = published(desk, aDraft(), NOON.plusSeconds(2));
        withdraw(desk, gone);

        assertThat(neighbours(desk, first)).isEqualTo(List.of(Optional.empty(), Optional.of(second)));
        assertThat(neighbours(desk, second)).isEqualTo(List.of(Optional.of(first), Optional.of(third)));
        assertThat(neighbours(desk, third)).isEqualTo(List.of(Optional.of(second), Optional.empty()));
        assertThat(neighbours(desk, gone)).isEqualTo(List.of(Optional.empty(), Optional.empty()));
    }

    private static List<Optional<ArticleId>> neighbours(Desk desk, ArticleId id) {
        Neighbours neighbours = desk.catalogue(catalogue -> catalogue.neighbours(id));
        return List.of(
                neighbours.previous().map(ArticleSummary::id), neighbours.next().map(ArticleSummary::id));
    }

    @ParameterizedTest
    @EnumSource
    void cards_are_had_of_what_is_or_was_published_and_of_nothing_else(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId shown = published(desk, aDraft().byline("Un", "Deux"), NOON);
        ArticleId gone = published(desk, aDraft().headline("Retiré"), NOON);
        ArticleId draft = desk.intake(intake -> intake.draft(aDraft().draft(), WRITER, NOON));
        withdraw(desk, gone);

        Map<ArticleId, ArticleSummary> summaries = desk.catalogue(
                catalogue -> catalogue.summaries(List.of(shown, gone, draft, shown, new ArticleId(9_999))));

        assertThat(summaries).containsOnlyKeys(shown, gone);
        assertThat(summaries.get(gone).headline()).isEqualTo("Retiré");
        assertThat(summaries.get(shown).byline()).extracting(Byline::name).containsExactly("Un", "Deux");
        assertThat(desk.<Map<ArticleId, ArticleSummary>>catalogue(catalogue -> catalogue.summaries(List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void most_read_are_those_of_the_last_three_days_then_of_all_time(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId classic = published(desk, aDraft(), NOON, 9_000);
        ArticleId dayBefore = published(desk, aDraft(), NOON);
        ArticleId today = published(desk, aDraft(), NOON);
        ArticleId lastWeek = published(desk, aDraft(), NOON);
        ArticleId withdrawn = published(desk, aDraft(), NOON);
        read(desk, lastWeek, 500);
        desk.clock.forward(Duration.ofDays(6));
        read(desk, dayBefore, 3);
        read(desk, withdrawn, 100);
        withdraw(desk, withdrawn);
        desk.clock.forward(Duration.ofDays(1));
        read(desk, dayBefore, 1);
        read(desk, today, 5);

        assertThat(mostRead(desk, 5)).containsExactly(today, dayBefore, classic, lastWeek);
        assertThat(mostRead(desk, 1)).containsExactly(today);
    }

    private static List<ArticleId> mostRead(Desk desk, int limit) {
        return desk.catalogue(catalogue ->
                catalogue.mostRead(limit).stream().map(ArticleSummary::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void readings_add_up_and_those_of_no_article_are_passed_over(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId id = published(desk, aDraft(), NOON, 40);

        read(desk, id, 2);
        read(desk, id, 3);
        read(desk, new ArticleId(9_999), 7);

        assertThat(desk.<Optional<PublishedArticle>>catalogue(catalogue -> catalogue.published(id))
                        .orElseThrow()
                        .views())
                .isEqualTo(45);
        assertThat(daysKept(database)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void readings_do_not_disturb_who_is_editing(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId id = published(desk, aDraft(), NOON);
        long version = desk.newsroom(newsroom -> newsroom.open(id).version());

        read(desk, id, 1);

        assertThat(desk.<EditableArticle>newsroom(newsroom -> newsroom.revise(id, version, aDraft().draft()))
                        .version())
                .isGreaterThan(version);
    }

    @ParameterizedTest
    @EnumSource
    void readings_by_day_are_forgotten_after_a_week(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId id = published(desk, aDraft(), NOON);
        read(desk, id, 1);
        desk.clock.forward(Duration.ofDays(8));
        read(desk, id, 1);

        database.run("domain", em -> ledger(desk, em).forget());

        assertThat(daysKept(database)).isEqualTo(1);
        assertThat(desk.<Optional<PublishedArticle>>catalogue(catalogue -> catalogue.published(id))
                        .orElseThrow()
                        .views())
                .isEqualTo(2);
    }

    private static void read(Desk desk, ArticleId id, long times) {
        desk.database().run("domain", em -> ledger(desk, em).add(Map.of(id.value(), times)));
    }

    private static ReadershipLedger ledger(Desk desk, jakarta.persistence.EntityManager em) {
        ReadershipLedger ledger = new ReadershipLedger();
        ledger.articles = desk.articles(em);
        ledger.clock = desk.clock;
        return ledger;
    }

    private static long daysKept(TestDatabase database) {
        return database.call("domain", em -> ((Number) em.createNativeQuery("select count(*) from article_view_of_day")
                        .getSingleResult())
                .longValue());
    }

    @ParameterizedTest
    @EnumSource
    void a_day_is_a_day_of_utc(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId id = published(desk, aDraft(), NOON);
        read(desk, id, 1);

        LocalDate day = database.call(
                "domain", em -> ((java.sql.Date) em.createNativeQuery("select on_day from article_view_of_day")
                                .getSingleResult())
                        .toLocalDate());

        assertThat(day).isEqualTo(LocalDate.of(2025, 2, 12));
    }
}
