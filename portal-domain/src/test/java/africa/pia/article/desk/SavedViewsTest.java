package africa.pia.article.desk;

import static africa.pia.article.WrittenArticles.EDITOR;
import static africa.pia.article.WrittenArticles.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.WrittenArticles;
import africa.pia.section.SectionKey;
import africa.pia.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SavedViewsTest {

    private static final DeskFilter EVERYTHING = new DeskFilter(
            Optional.of(ArticleStatus.SCHEDULED),
            true,
            "marché",
            Optional.of(new SectionKey("economie")),
            Optional.of("pt"),
            Optional.of(new AccountId(7)),
            Optional.of("cacao"),
            Optional.of(LocalDate.of(2025, 2, 1)),
            Optional.of(LocalDate.of(2025, 2, 28)));

    private static <T> T views(WrittenArticles articles, Function<SavedViews, T> work) {
        return articles.database().call("domain", em -> {
            SavedViews views = new SavedViews();
            views.views = new KeptViews();
            views.views.em = em;
            views.caller = articles.caller();
            views.clock = articles.clock();
            return work.apply(views);
        });
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call).code();
    }

    @ParameterizedTest
    @EnumSource
    void keep_the_whole_filter_under_a_tidied_name(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);

        views(articles, views -> views.keep("  Le cacao   d’abord ", EVERYTHING));
        views(articles, views -> views.keep("À relire", DeskFilter.ALL));

        assertThat(views(articles, SavedViews::all))
                .extracting(SavedView::name)
                .hasSize(2)
                .contains("Le cacao d’abord");
        assertThat(views(articles, SavedViews::all))
                .filteredOn(view -> view.name().startsWith("Le"))
                .extracting(SavedView::filter)
                .containsExactly(EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource
    void are_one_persons_own(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        SavedView view = views(articles, views -> views.keep("À moi", DeskFilter.ALL));

        articles.as(WRITER, false);

        assertThat(views(articles, SavedViews::all)).isEmpty();
        assertThat(code(() -> views(articles, views -> views.rename(view.id(), view.version(), "À lui"))))
                .isEqualTo("desk.view-unknown");
    }

    @ParameterizedTest
    @EnumSource
    void are_renamed_and_forgotten_under_the_version_that_was_seen(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        SavedView view = views(articles, views -> views.keep("Ancien", DeskFilter.ALL));

        SavedView renamed = views(articles, views -> views.rename(view.id(), view.version(), "Nouveau"));

        assertThat(renamed.name()).isEqualTo("Nouveau");
        assertThat(code(() -> views(articles, views -> views.rename(view.id(), view.version(), "Encore"))))
                .isEqualTo("desk.view-stale");
        views(articles, views -> {
            views.drop(renamed.id(), renamed.version());
            return true;
        });
        assertThat(views(articles, SavedViews::all)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void have_names_that_tell_them_apart(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        views(articles, views -> views.keep("Une vue", DeskFilter.ALL));

        assertThat(code(() -> views(articles, views -> views.keep("une VUE", DeskFilter.ALL))))
                .isEqualTo("desk.view-name-taken");
        assertThat(code(() -> views(articles, views -> views.keep(" ", DeskFilter.ALL))))
                .isEqualTo("desk.view-name-missing");
        assertThat(code(() -> views(articles, views -> views.keep("a".repeat(61), DeskFilter.ALL))))
                .isEqualTo("desk.view-name-long");
    }

    @ParameterizedTest
    @EnumSource
    void are_twenty_at_most(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        for (int i = 0; i < SavedViews.MAX_VIEWS; i++) {
            String name = "Vue " + i;
            views(articles, views -> views.keep(name, DeskFilter.ALL));
        }

        assertThat(code(() -> views(articles, views -> views.keep("Une de plus", DeskFilter.ALL))))
                .isEqualTo("desk.too-many-views");
    }

    @ParameterizedTest
    @EnumSource
    void go_with_who_leaves(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        views(articles, views -> views.keep("Une vue", DeskFilter.ALL));

        views(articles, views -> {
            views.on(new AccountErased(EDITOR));
            return true;
        });

        assertThat(views(articles, SavedViews::all)).isEmpty();
    }
}
