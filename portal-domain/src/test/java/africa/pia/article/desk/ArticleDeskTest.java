package africa.pia.article.desk;

import static africa.pia.article.WrittenArticles.EDITOR;
import static africa.pia.article.WrittenArticles.WRITER;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.WrittenArticles;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
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

    private static <T> T desk(WrittenArticles articles, Function<ArticleDesk, T> work) {
        return articles.database().call("domain", em -> {
            ArticleDesk desk = new ArticleDesk();
            desk.rows = new DeskRows();
            desk.rows.em = em;
            desk.caller = articles.caller();
            return work.apply(desk);
        });
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
            Slice<DeskItem> slice =
                    desk(articles, desk -> desk.items(new DeskFilter(Optional.empty(), "", false), from, 3));
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
        assertThat(counts(articles, true))
                .containsEntry(ArticleStatus.PUBLISHED, 1L)
                .containsEntry(ArticleStatus.DRAFT, 0L);
    }

    private static List<String> headlines(
            WrittenArticles articles, Optional<ArticleStatus> status, String text, boolean own) {
        return desk(
                articles, desk -> desk.items(new DeskFilter(status, text, own), Optional.empty(), 50).items().stream()
                        .map(DeskItem::headline)
                        .toList());
    }

    private static Map<ArticleStatus, Long> counts(WrittenArticles articles, boolean own) {
        return desk(articles, desk -> desk.counts(own));
    }
}
