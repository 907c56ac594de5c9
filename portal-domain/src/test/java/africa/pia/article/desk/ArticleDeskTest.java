package africa.pia.article.desk;

import static africa.pia.article.WrittenArticles.EDITOR;
import static africa.pia.article.WrittenArticles.WRITER;
import static africa.pia.article.WrittenArticles.filed;
import static africa.pia.article.WrittenArticles.saying;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.TextChange;
import africa.pia.article.WrittenArticles;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionKey;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 2, 12);

    /** What the index of the node says of any words. */
    private List<Long> found = List.of();

    private <T> T desk(WrittenArticles articles, Function<ArticleDesk, T> work) {
        return articles.database().call("domain", em -> work.apply(ArticleDeskFixtures.desk(articles, em, found)));
    }

    @ParameterizedTest
    @EnumSource
    void lists_what_changed_last_first_in_slices_without_gap_or_repetition(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(0, articles.drafted(titled("Un titre")).id().value());
            if (i % 2 == 0) {
                articles.clock().forward(Duration.ofMinutes(1));
            }
        }

        List<Long> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Optional<Cursor> from = after;
            Slice<DeskItem> slice = desk(articles, desk -> desk.items(DeskFilter.ALL, from, 3));
            slice.items().forEach(item -> seen.add(item.id().value()));
            after = slice.next();
        } while (after.isPresent());

        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void narrows_by_state_words_and_writer(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database).as(WRITER, true);
        articles.drafted(titled("L’été 100 % solaire"));
        articles.as(EDITOR, true);
        articles.drafted(titled("L’hiver"));
        articles.published(titled("Été publié"));

        assertThat(headlines(articles, Optional.empty(), "ete", false))
                .containsExactlyInAnyOrder("L’été 100 % solaire", "Été publié");
        assertThat(headlines(articles, Optional.of(ArticleStatus.DRAFT), "", false))
                .containsExactlyInAnyOrder("L’été 100 % solaire", "L’hiver");
        assertThat(headlines(articles, Optional.of(ArticleStatus.DRAFT), "", true))
                .containsExactly("L’hiver");
        assertThat(headlines(articles, Optional.empty(), "solaire ÉTÉ %", false))
                .containsExactly("L’été 100 % solaire");
        assertThat(headlines(articles, Optional.empty(), "%", false)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void shows_a_contributor_own_articles_only(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(titled("Un autre"));
        articles.published(titled("Un troisième"));
        articles.as(WRITER, false);
        articles.drafted(titled("Le mien"));

        assertThat(headlines(articles, Optional.empty(), "", false)).containsExactly("Le mien");
        assertThat(counts(articles, false))
                .containsEntry(ArticleStatus.DRAFT, 1L)
                .containsEntry(ArticleStatus.PUBLISHED, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void counts_every_state(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(titled("Un"));
        articles.drafted(titled("Deux"));
        articles.withdrawn(titled("Trois"));
        articles.as(new AccountId(99), true);
        articles.published(titled("Quatre"));

        assertThat(counts(articles, false))
                .isEqualTo(Map.of(
                        ArticleStatus.DRAFT, 2L,
                        ArticleStatus.SUBMITTED, 0L,
                        ArticleStatus.APPROVED, 0L,
                        ArticleStatus.SCHEDULED, 0L,
                        ArticleStatus.PUBLISHED, 1L,
                        ArticleStatus.WITHDRAWN, 1L));
        assertThat(desk(articles, desk -> desk.counts(DeskFilter.ALL)).own()).isEqualTo(1);
        assertThat(desk(articles, desk -> desk.counts(DeskFilter.ALL)).all()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void counts_what_a_filter_leaves(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(filed(titled("Un"), "culture", "fr"));
        articles.published(filed(titled("Deux"), "culture", "fr"));
        articles.published(titled("Trois"));
        DeskFilter culture = inSection(DeskFilter.ALL, "culture").in(Optional.of(ArticleStatus.DRAFT));

        DeskCounts counts = desk(articles, desk -> desk.counts(culture));

        assertThat(counts.byStatus())
                .containsEntry(ArticleStatus.DRAFT, 1L)
                .containsEntry(ArticleStatus.PUBLISHED, 1L)
                .containsEntry(ArticleStatus.WITHDRAWN, 0L);
        assertThat(counts.own()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void narrows_by_section_language_writer_tag_and_day(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(filed(titled("Culture"), "culture", "pt", "Vie privée"));
        articles.clock().forward(Duration.ofDays(1));
        articles.as(WRITER, true).drafted(filed(titled("Sciences"), "sciences", "fr", "Optique"));

        assertThat(headlines(articles, inSection(DeskFilter.ALL, "culture"))).containsExactly("Culture");
        assertThat(headlines(articles, narrowed(Optional.of("fr"), Optional.empty(), Optional.empty())))
                .containsExactly("Sciences");
        assertThat(headlines(articles, narrowed(Optional.empty(), Optional.of(EDITOR), Optional.empty())))
                .containsExactly("Culture");
        assertThat(headlines(articles, narrowed(Optional.empty(), Optional.empty(), Optional.of("vie-privee"))))
                .containsExactly("Culture");
        assertThat(headlines(articles, days(Optional.of(TODAY.plusDays(1)), Optional.empty())))
                .containsExactly("Sciences");
        assertThat(headlines(articles, days(Optional.empty(), Optional.of(TODAY))))
                .containsExactly("Culture");
    }

    @ParameterizedTest
    @EnumSource
    void finds_words_of_unpublished_texts_and_of_what_the_index_knows(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(saying(titled("Brouillon"), "<p>Une forêt d’ACAJOUS géants.</p>"));
        articles.published(saying(titled("Publié"), "<p>Une forêt d’acajous géants.</p>"));
        long known = articles.published(titled("De l’index")).id().value();
        articles.drafted(saying(titled("Arabe"), "<p>سوق الخميس</p>"));
        found = List.of(known);

        assertThat(headlines(articles, DeskFilter.ALL.saying("acajous foret")))
                .containsExactlyInAnyOrder("Brouillon", "De l’index");
        found = List.of();
        assertThat(headlines(articles, DeskFilter.ALL.saying("forêt acajous"))).containsExactly("Brouillon");
        assertThat(headlines(articles, DeskFilter.ALL.saying("baobab"))).isEmpty();
        assertThat(headlines(articles, DeskFilter.ALL.saying("الخميس"))).containsExactly("Arabe");
    }

    @ParameterizedTest
    @EnumSource
    void lists_what_appears_next_first_and_what_appeared_last_first(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        Instant now = articles.clock().instant();
        articles.scheduled(titled("Après-demain"), now.plus(Duration.ofDays(2)));
        articles.scheduled(titled("Demain"), now.plus(Duration.ofDays(1)));
        articles.published(titled("Ancien"));
        articles.clock().forward(Duration.ofHours(1));
        articles.published(titled("Récent"));
        Optional<ArticleStatus> scheduled = Optional.of(ArticleStatus.SCHEDULED);

        assertThat(headlines(articles, DeskFilter.ALL.in(scheduled))).containsExactly("Demain", "Après-demain");
        assertThat(headlines(articles, DeskFilter.ALL.in(Optional.of(ArticleStatus.PUBLISHED))))
                .containsExactly("Récent", "Ancien");
        Slice<DeskItem> first = desk(articles, desk -> desk.items(DeskFilter.ALL.in(scheduled), Optional.empty(), 1));
        Slice<DeskItem> second = desk(articles, desk -> desk.items(DeskFilter.ALL.in(scheduled), first.next(), 1));
        assertThat(second.items()).extracting(DeskItem::headline).containsExactly("Après-demain");
    }

    @ParameterizedTest
    @EnumSource
    void has_a_calendar_of_what_appeared_and_what_is_to_appear(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        Instant now = articles.clock().instant();
        articles.scheduled(titled("Demain soir"), now.plus(Duration.ofHours(30)));
        articles.scheduled(filed(titled("Demain matin"), "culture", "fr"), now.plus(Duration.ofHours(24)));
        articles.scheduled(titled("Trop tard"), now.plus(Duration.ofDays(3)));
        articles.published(titled("Aujourd’hui"));
        articles.drafted(titled("Brouillon"));

        assertThat(agenda(articles, Optional.empty()))
                .extracting(entry -> entry.kind() + " " + entry.article().headline())
                .containsExactly("PUBLISHED Aujourd’hui", "SCHEDULED Demain matin", "SCHEDULED Demain soir");
        assertThat(agenda(articles, Optional.of(new SectionKey("culture")))).hasSize(1);
        articles.as(WRITER, false);
        assertThat(agenda(articles, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void counts_and_lists_the_next_texts_of_published_articles_beside_the_articles_of_their_state(
            TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle live = articles.published(titled("Paru"));
        EditableCopy next = articles.rewritten(live, titled("Bientôt autre"));
        articles.copies(copies -> copies.submit(live.id(), next.version()));
        EditableArticle draft = articles.drafted(titled("Brouillon"));
        articles.copies(copies -> copies.keep(draft.id(), 0, titled("Brouillon en cours")));

        DeskFilter toReview = DeskFilter.ALL.in(Optional.of(ArticleStatus.SUBMITTED));
        assertThat(nextTexts(articles, toReview))
                .extracting(text -> text.article().headline() + " " + text.status())
                .containsExactly("Paru SUBMITTED");
        assertThat(nextTexts(articles, inSection(toReview, "culture"))).isEmpty();
        assertThat(nextTexts(articles, DeskFilter.ALL)).isEmpty();
        assertThat(nextStates(articles, live.id(), draft.id()))
                .containsExactly(Map.entry(live.id(), ArticleStatus.SUBMITTED));
        assertThat(desk(articles, desk -> desk.counts(DeskFilter.ALL)).byStatus())
                .containsEntry(ArticleStatus.SUBMITTED, 1L)
                .containsEntry(ArticleStatus.PUBLISHED, 1L)
                .containsEntry(ArticleStatus.DRAFT, 1L);
        articles.as(WRITER, false);
        assertThat(nextTexts(articles, toReview)).isEmpty();
        assertThat(nextStates(articles, live.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void has_in_its_calendar_the_texts_that_take_the_place_of_others(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle live = articles.published(titled("Paru"));
        EditableCopy next = articles.rewritten(live, titled("Bientôt autre"));
        Instant at = articles.clock().instant().plus(Duration.ofHours(24));
        articles.copies(copies -> copies.schedule(live.id(), next.version(), at, TextChange.UPDATE));

        assertThat(agenda(articles, Optional.empty()))
                .extracting(entry -> entry.kind() + " " + entry.article().headline())
                .containsExactly("PUBLISHED Paru", "REPLACING Paru");
        assertThat(agenda(articles, Optional.empty()).get(1).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @EnumSource
    void shows_a_row_to_whoever_sees_the_article_alone(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId id = articles.drafted(titled("De l’éditrice")).id();

        assertThat(item(articles, id)).isPresent();
        articles.as(WRITER, false);
        assertThat(item(articles, id)).isEmpty();
    }

    private List<NextText> nextTexts(WrittenArticles articles, DeskFilter filter) {
        return desk(articles, desk -> desk.nextTexts(filter));
    }

    private Map<ArticleId, ArticleStatus> nextStates(WrittenArticles articles, ArticleId... ids) {
        return desk(articles, desk -> desk.nextStates(List.of(ids)));
    }

    private static DeskFilter inSection(DeskFilter filter, String section) {
        return new DeskFilter(
                filter.status(),
                filter.own(),
                filter.words(),
                Optional.of(new SectionKey(section)),
                filter.language(),
                filter.writer(),
                filter.tag(),
                filter.from(),
                filter.to());
    }

    private static DeskFilter narrowed(Optional<String> language, Optional<AccountId> writer, Optional<String> tag) {
        return new DeskFilter(
                Optional.empty(),
                false,
                "",
                Optional.empty(),
                language,
                writer,
                tag,
                Optional.empty(),
                Optional.empty());
    }

    private static DeskFilter days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new DeskFilter(
                Optional.empty(),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                to);
    }

    private List<String> headlines(WrittenArticles articles, DeskFilter filter) {
        return desk(articles, desk -> desk.items(filter, Optional.empty(), 50).items().stream()
                .map(DeskItem::headline)
                .toList());
    }

    private List<String> headlines(WrittenArticles articles, Optional<ArticleStatus> status, String text, boolean own) {
        return desk(
                articles,
                desk ->
                        desk
                                .items(DeskFilter.ALL.in(status).ofOwn(own).saying(text), Optional.empty(), 50)
                                .items()
                                .stream()
                                .map(DeskItem::headline)
                                .toList());
    }

    private Map<ArticleStatus, Long> counts(WrittenArticles articles, boolean own) {
        return desk(articles, desk -> desk.counts(DeskFilter.ALL.ofOwn(own))).byStatus();
    }

    private List<AgendaEntry> agenda(WrittenArticles articles, Optional<SectionKey> section) {
        return desk(articles, desk -> desk.agenda(TODAY, TODAY.plusDays(1), section));
    }

    private Optional<DeskItem> item(WrittenArticles articles, ArticleId id) {
        return desk(articles, desk -> desk.item(id));
    }
}
