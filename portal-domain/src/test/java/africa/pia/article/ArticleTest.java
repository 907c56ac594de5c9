package africa.pia.article;

import static africa.pia.article.ArticleFixtures.NOON;
import static africa.pia.article.ArticleFixtures.aDraft;
import static africa.pia.article.ArticleFixtures.aPublishedArticle;
import static africa.pia.article.ArticleFixtures.anArticle;
import static africa.pia.article.ArticleFixtures.anArticleOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.FieldError;
import africa.pia.article.Newsroom.IllegalStepException;
import africa.pia.media.MediaId;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleTest {

    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final SafeHtml TEXT = Markup.article("<p>Un autre texte.</p>");

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Publishing {

        @Test
        void shows_it_from_that_instant() {
            Article article = anArticle();

            article.publish(LATER, LATER);

            assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
            assertThat(article.publishedAt()).isEqualTo(LATER);
            assertThat(article.asEditable().updatedAt()).isEqualTo(LATER);
        }

        @Test
        void again_keeps_the_first_date_and_says_that_something_changed() {
            Article article = aPublishedArticle();
            article.withdraw("Une erreur", "", LATER);

            article.publish(LATER.plusSeconds(60), LATER.plusSeconds(60));

            assertThat(article.publishedAt()).isEqualTo(NOON);
            assertThat(article.withdrawnAt()).isNull();
            assertThat(article.asEditable().withdrawalReason()).isEmpty();
            assertThat(article.asPublished(null, 0, List.of()).updatedAt()).contains(LATER.plusSeconds(60));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Revising {

        @Test
        void a_draft_dates_nothing_for_readers() {
            Article article = anArticle();

            article.revise(aDraft().headline("Autre titre").draft(), TEXT, ChangeKind.UPDATE, LATER);
            article.publish(LATER, LATER);

            assertThat(article.headline()).isEqualTo("Autre titre");
            assertThat(article.asPublished(null, 0, List.of()).updatedAt()).isEmpty();
        }

        @Test
        void a_published_article_dates_the_change() {
            Article article = aPublishedArticle();

            article.revise(aDraft().draft(), TEXT, ChangeKind.UPDATE, LATER);

            assertThat(article.asPublished(null, 0, List.of()).updatedAt()).contains(LATER);
            assertThat(article.asPublished(null, 0, List.of()).body()).isEqualTo(TEXT);
            assertThat(article.asPublished(null, 0, List.of()).wordCount()).isEqualTo(3);
        }

        @Test
        void keeps_tags_in_the_order_given_and_each_once() {
            Article article = anArticleOf(aDraft().tags("Eau", "Énergie", "eau").draft());
            assertThat(article.tagsInOrder()).containsExactly(new Tag("eau", "Eau"), new Tag("energie", "Énergie"));

            article.revise(aDraft().tags("Forêt", "énergie").draft(), TEXT, ChangeKind.UPDATE, LATER);

            assertThat(article.tagsInOrder()).containsExactly(new Tag("foret", "Forêt"), new Tag("energie", "énergie"));
        }

        @Test
        void keeps_names_in_the_order_given_and_each_once() {
            Article article =
                    anArticleOf(aDraft().byline("Awa Ndiaye", "Yao Kouadio").draft());

            article.revise(
                    aDraft().byline("Yao Kouadio", "YAO KOUADIO", "مريم").draft(), TEXT, ChangeKind.UPDATE, LATER);

            assertThat(article.bylineInOrder())
                    .containsExactly(new Byline("Yao Kouadio", "yao-kouadio"), new Byline("مريم", "mrym"));
        }

        @Test
        void gives_a_name_in_any_script_an_address() {
            Article article = anArticleOf(aDraft().tags("ⵜⴰⵎⴰⵣⵉⵖⵜ").draft());

            assertThat(article.tagsInOrder().get(0).key()).matches("u-[0-9a-f]{1,8}");
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Steps {

        static Stream<Arguments> refused() {
            Consumer<Article> none = article -> {};
            Consumer<Article> submit = article -> article.submit(NOON);
            Consumer<Article> takeBack = article -> article.takeBack(NOON);
            Consumer<Article> publish = article -> article.publish(NOON, NOON);
            Consumer<Article> withdraw = article -> article.withdraw("Erreur", "", NOON);
            return Stream.of(
                    Arguments.of("taking back a draft", none, takeBack),
                    Arguments.of("withdrawing a draft", none, withdraw),
                    Arguments.of("submitting twice", submit, submit),
                    Arguments.of("withdrawing what was submitted", submit, withdraw),
                    Arguments.of("publishing twice", publish, publish),
                    Arguments.of("submitting what is published", publish, submit),
                    Arguments.of("taking back what is published", publish, takeBack),
                    Arguments.of("withdrawing twice", publish.andThen(withdraw), withdraw),
                    Arguments.of("submitting what was withdrawn", publish.andThen(withdraw), submit));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void refused(String what, Consumer<Article> before, Consumer<Article> step) {
            Article article = anArticle();
            before.accept(article);

            assertThatExceptionOfType(IllegalStepException.class)
                    .isThrownBy(() -> step.accept(article))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("article.illegal-step"));
        }

        @Test
        void lead_from_a_draft_through_submission_to_readers_and_back() {
            Article article = anArticle();

            article.submit(NOON);
            article.takeBack(NOON);
            article.submit(NOON);
            article.publish(NOON, NOON);
            article.withdraw("Erreur", "", LATER);

            assertThat(article.status()).isEqualTo(ArticleStatus.WITHDRAWN);
            assertThat(article.withdrawnAt()).isEqualTo(LATER);
            assertThat(article.wasPublished()).isTrue();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class What_is_missing {

        @Test
        void is_nothing_of_a_finished_article() {
            assertThat(anArticle().missing()).isEmpty();
        }

        @Test
        void is_named_field_by_field() {
            Article article = anArticleOf(aDraft().standfirst("")
                    .body("<hr>")
                    .leadFigure(new LeadFigure(new MediaId(5), "", "", "", ""))
                    .source("", "https://example.org")
                    .draft());

            assertThat(article.missing())
                    .containsExactly(
                            FieldError.of("standfirst", "article.standfirst-missing"),
                            FieldError.of("body", "article.body-missing"),
                            FieldError.of("leadFigure.alt", "article.alternative-text-missing"),
                            FieldError.of("source.name", "article.source-name-missing"));
        }

        @Test
        void may_be_the_address_of_a_source() {
            assertThat(anArticleOf(aDraft().source("La Revue", "").draft()).missing())
                    .containsExactly(FieldError.of("source.url", "article.source-url-missing"));
        }
    }
}
