package africa.pia.article;

import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.PortalException;
import africa.pia.PortalException.Kind;
import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleAnswer.Moved;
import africa.pia.article.ArticleAnswer.Unknown;
import africa.pia.article.ArticleAnswer.Withdrawn;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleEvent.ArticleWithdrawn;
import africa.pia.article.Newsroom.EditorsOnlyException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.article.Newsroom.UnknownArticleException;
import africa.pia.media.MediaId;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsroomTest {

    private static EditableArticle drafted(Desk desk, ArticleDraft draft) {
        return desk.newsroom(newsroom -> newsroom.draft(draft));
    }

    private static EditableArticle drafted(Desk desk) {
        return drafted(desk, aDraft().draft());
    }

    private static EditableArticle published(Desk desk, ArticleDraft draft) {
        EditableArticle drafted = drafted(desk, draft);
        return desk.newsroom(newsroom -> newsroom.publish(drafted.id(), drafted.version()));
    }

    private static EditableArticle published(Desk desk) {
        return published(desk, aDraft().draft());
    }

    private static EditableArticle revised(Desk desk, EditableArticle article, ArticleDraft draft) {
        return desk.newsroom(newsroom -> newsroom.revise(article.id(), article.version(), draft));
    }

    private static EditableArticle withdrawn(Desk desk, EditableArticle article) {
        return desk.newsroom(newsroom -> newsroom.withdraw(article.id(), article.version(), "Une erreur"));
    }

    private static ArticleAnswer at(Desk desk, String slug) {
        return desk.catalogue(catalogue -> catalogue.at(slug));
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Drafting {

        @ParameterizedTest
        @EnumSource
        void keeps_everything_that_was_handed_in(TestDatabase database) {
            Desk desk = new Desk(database).asWriter();
            ArticleDraft draft = aDraft().headline("L’œil, l’été")
                    .body("<p onclick=x>Un <b>mot</b>.</p><h2>Fin</h2>")
                    .tags("Optique", "Vie privée")
                    .byline("Hortense Vaillant", "Awa Ndiaye")
                    .leadFigure(new LeadFigure(new MediaId(5), "Un visage", "Légende", "Crédit", "CC BY 4.0"))
                    .source("La Revue", "https://revue.example.org/1")
                    .comments(CommentPolicy.HELD)
                    .draft();
            EditableArticle drafted = drafted(desk, draft);

            EditableArticle opened = desk.newsroom(newsroom -> newsroom.open(drafted.id()));

            assertThat(opened).isEqualTo(drafted);
            assertThat(opened.slug()).isEqualTo("l-oeil-l-ete");
            assertThat(opened.status()).isEqualTo(ArticleStatus.DRAFT);
            assertThat(opened.body().html()).isEqualTo("<p>Un <b>mot</b>.</p>\n<h2>Fin</h2>");
            assertThat(opened.tags()).extracting(Tag::label).containsExactly("Optique", "Vie privée");
            assertThat(opened.byline()).extracting(Byline::name).containsExactly("Hortense Vaillant", "Awa Ndiaye");
            assertThat(opened.leadFigure()).isEqualTo(draft.leadFigure());
            assertThat(opened.source()).isEqualTo(draft.source());
            assertThat(opened.commentPolicy()).isEqualTo(CommentPolicy.HELD);
            assertThat(opened.createdBy()).isEqualTo(WRITER);
            assertThat(opened.createdAt()).isEqualTo(desk.clock.instant());
            assertThat(opened.publishedAt()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void tells_readers_nothing(TestDatabase database) {
            Desk desk = new Desk(database);

            EditableArticle drafted = drafted(desk);

            assertThat(at(desk, drafted.slug())).isEqualTo(new Unknown());
            assertThat(desk.events.fired()).isEmpty();
            assertThat(desk.logged).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Addresses {

        @ParameterizedTest
        @EnumSource
        void made_of_the_same_headline_are_numbered(TestDatabase database) {
            Desk desk = new Desk(database);

            assertThat(drafted(desk).slug()).isEqualTo("un-lidar-voit-net");
            assertThat(drafted(desk).slug()).isEqualTo("un-lidar-voit-net-2");
            assertThat(drafted(desk).slug()).isEqualTo("un-lidar-voit-net-3");
        }

        @ParameterizedTest
        @EnumSource
        void are_never_numbers_which_the_api_reads_as_ids(TestDatabase database) {
            Desk desk = new Desk(database);

            assertThat(drafted(desk, aDraft().headline("2025").draft()).slug()).isEqualTo("article-2025");
            assertThat(drafted(desk, aDraft().slug("12").draft()).slug()).isEqualTo("article-12");
        }

        @ParameterizedTest
        @EnumSource
        void of_headlines_without_latin_letters_are_their_ids(TestDatabase database) {
            Desk desk = new Desk(database);

            EditableArticle drafted = drafted(desk, aDraft().headline("አማርኛ").draft());

            assertThat(drafted.slug()).isEqualTo("article-" + drafted.id());
        }

        @ParameterizedTest
        @EnumSource
        void of_drafts_follow_their_headlines_and_become_free_again(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted =
                    drafted(desk, aDraft().headline("Sans titre").draft());

            EditableArticle revised =
                    revised(desk, drafted, aDraft().headline("Le vrai titre").draft());

            assertThat(revised.slug()).isEqualTo("le-vrai-titre");
            assertThat(drafted(desk, aDraft().headline("Sans titre").draft()).slug())
                    .isEqualTo("sans-titre");
        }

        @ParameterizedTest
        @EnumSource
        void of_drafts_keep_their_number_while_the_headline_stays(TestDatabase database) {
            Desk desk = new Desk(database);
            drafted(desk);
            EditableArticle second = drafted(desk);

            EditableArticle revised =
                    revised(desk, second, aDraft().standfirst("Autre").draft());

            assertThat(revised.slug()).isEqualTo("un-lidar-voit-net-2");
        }

        @ParameterizedTest
        @EnumSource
        void that_readers_know_stay_when_only_the_headline_changes(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);

            EditableArticle revised =
                    revised(desk, published, aDraft().headline("Un autre titre").draft());

            assertThat(revised.slug()).isEqualTo("un-lidar-voit-net");
        }

        @ParameterizedTest
        @EnumSource
        void that_readers_knew_lead_to_the_new_ones_and_may_come_back(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);

            EditableArticle moved =
                    revised(desk, published, aDraft().slug("Autre adresse").draft());

            assertThat(at(desk, "autre-adresse")).isInstanceOf(Found.class);
            assertThat(at(desk, "un-lidar-voit-net")).isEqualTo(new Moved("autre-adresse"));
            assertThat(desk.logged)
                    .containsExactly("ARTICLE un-lidar-voit-net", "ARTICLE autre-adresse", "ARTICLE un-lidar-voit-net");

            revised(desk, moved, aDraft().slug("un-lidar-voit-net").draft());

            assertThat(at(desk, "autre-adresse")).isEqualTo(new Moved("un-lidar-voit-net"));
        }

        @ParameterizedTest
        @EnumSource
        void that_another_article_had_once_are_refused(TestDatabase database) {
            Desk desk = new Desk(database);
            revised(desk, published(desk), aDraft().slug("nouvelle").draft());

            SlugTakenException taken = catchThrowableOfType(
                    SlugTakenException.class,
                    () -> drafted(desk, aDraft().slug("un-lidar-voit-net").draft()));

            assertThat(taken.code()).isEqualTo("article.slug-taken");
            assertThat(taken.errors())
                    .containsExactly(FieldError.of("slug", "article.slug-taken", "un-lidar-voit-net"));
            assertThat(drafted(desk).slug()).isEqualTo("un-lidar-voit-net-2");
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Publishing {

        @ParameterizedTest
        @EnumSource
        void shows_the_article_and_tells_of_it(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted = drafted(desk);
            desk.clock.forward(Duration.ofHours(1));
            Instant now = desk.clock.instant();

            EditableArticle published = desk.newsroom(newsroom -> newsroom.publish(drafted.id(), drafted.version()));

            assertThat(published.publishedAt()).contains(now);
            assertThat(published.version()).isGreaterThan(drafted.version());
            assertThat(at(desk, published.slug())).isInstanceOf(Found.class);
            assertThat(desk.events.fired())
                    .containsExactly(new ArticlePublished(published.id(), CommentPolicy.OPEN, now));
            assertThat(desk.logged).containsExactly("ARTICLE un-lidar-voit-net");
        }

        @ParameterizedTest
        @EnumSource
        void is_refused_while_something_is_missing(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted =
                    drafted(desk, aDraft().standfirst("").body("").draft());

            UnfinishedArticleException unfinished = catchThrowableOfType(
                    UnfinishedArticleException.class,
                    () -> desk.newsroom(newsroom -> newsroom.publish(drafted.id(), drafted.version())));

            assertThat(unfinished.code()).isEqualTo("article.unfinished");
            assertThat(unfinished.errors()).extracting(FieldError::field).containsExactly("standfirst", "body");
            assertThat(desk.<EditableArticle>newsroom(newsroom -> newsroom.open(drafted.id()))
                            .status())
                    .isEqualTo(ArticleStatus.DRAFT);
            assertThat(desk.events.fired()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void again_after_a_withdrawal_keeps_the_first_date(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);
            desk.clock.forward(Duration.ofDays(1));
            EditableArticle withdrawn = withdrawn(desk, published);

            EditableArticle again = desk.newsroom(newsroom -> newsroom.publish(withdrawn.id(), withdrawn.version()));

            assertThat(again.publishedAt()).isEqualTo(published.publishedAt());
            assertThat(again.withdrawnAt()).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Revising {

        @ParameterizedTest
        @EnumSource
        void what_is_published_shows_at_once_and_is_told(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);
            desk.clock.forward(Duration.ofMinutes(5));

            revised(
                    desk,
                    published,
                    aDraft().headline("Titre corrigé")
                            .comments(CommentPolicy.CLOSED)
                            .draft());

            PublishedArticle shown = ((Found) at(desk, published.slug())).article();
            assertThat(shown.summary().headline()).isEqualTo("Titre corrigé");
            assertThat(shown.updatedAt()).contains(desk.clock.instant());
            assertThat(desk.events.fired()).endsWith(new ArticleRevised(published.id(), CommentPolicy.CLOSED));
            assertThat(desk.logged).containsExactly("ARTICLE un-lidar-voit-net", "ARTICLE un-lidar-voit-net");
        }

        @ParameterizedTest
        @EnumSource
        void what_is_published_must_leave_it_finished(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);

            assertThatExceptionOfType(UnfinishedArticleException.class)
                    .isThrownBy(() -> revised(desk, published, aDraft().body("").draft()));
            assertThat(((Found) at(desk, published.slug())).article().wordCount())
                    .isEqualTo(3);
        }

        @ParameterizedTest
        @EnumSource
        void what_was_withdrawn_shows_and_tells_nothing(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle withdrawn = withdrawn(desk, published(desk));
            int told = desk.logged.size();

            revised(desk, withdrawn, aDraft().headline("Titre corrigé").draft());

            assertThat(desk.logged).hasSize(told);
            assertThat(at(desk, withdrawn.slug())).isInstanceOf(Withdrawn.class);
        }

        @ParameterizedTest
        @EnumSource
        void counts_as_a_change_even_when_only_a_tag_changes(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted = drafted(desk);

            EditableArticle revised =
                    revised(desk, drafted, aDraft().tags("eau").draft());

            assertThat(revised.version()).isGreaterThan(drafted.version());
        }

        @ParameterizedTest
        @EnumSource
        void tells_who_changed_it_last(TestDatabase database) {
            Desk desk = new Desk(database).asWriter();
            EditableArticle drafted = drafted(desk);
            assertThat(drafted.changedBy()).isEqualTo(ArticleFixtures.WRITER);

            EditableArticle revised =
                    revised(desk.asEditor(), drafted, aDraft().headline("Relu").draft());

            assertThat(revised.changedBy()).isEqualTo(ArticleFixtures.EDITOR);
            assertThat(desk.<EditableArticle>newsroom(newsroom -> newsroom.open(drafted.id()))
                            .changedBy())
                    .isEqualTo(ArticleFixtures.EDITOR);
        }

        @ParameterizedTest
        @EnumSource
        void tells_what_publishing_would_still_ask_for(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle unfinished =
                    drafted(desk, aDraft().standfirst("").body("").draft());

            assertThat(desk.<List<FieldError>>newsroom(newsroom -> newsroom.missing(unfinished.id())))
                    .extracting(FieldError::field)
                    .containsExactly("standfirst", "body");
            assertThat(desk.<List<FieldError>>newsroom(
                            newsroom -> newsroom.missing(drafted(desk).id())))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void a_text_that_somebody_else_has_changed_is_refused(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted = drafted(desk);
            revised(desk, drafted, aDraft().headline("Premier").draft());

            StaleArticleException stale = catchThrowableOfType(
                    StaleArticleException.class,
                    () -> revised(desk, drafted, aDraft().headline("Second").draft()));

            assertThat(stale.code()).isEqualTo("article.stale");
            assertThat(stale.kind()).isEqualTo(Kind.STALE);
        }

        @ParameterizedTest
        @EnumSource
        void two_at_once_lets_only_the_first_pass(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle drafted = drafted(desk);
            try (EntityManager second = database.entityManager("domain")) {
                second.getTransaction().begin();
                Newsroom newsroom = desk.newsroom(second);
                newsroom.open(drafted.id());
                revised(desk, drafted, aDraft().headline("Premier").draft());

                assertThatExceptionOfType(StaleArticleException.class)
                        .isThrownBy(() -> newsroom.revise(
                                drafted.id(),
                                drafted.version(),
                                aDraft().headline("Second").draft()));
                second.getTransaction().rollback();
            }
            assertThat(desk.<EditableArticle>newsroom(newsroom -> newsroom.open(drafted.id()))
                            .headline())
                    .isEqualTo("Premier");
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Withdrawing {

        @ParameterizedTest
        @EnumSource
        void takes_the_article_down_and_tells_of_it(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);

            EditableArticle withdrawn = withdrawn(desk, published);

            assertThat(withdrawn.withdrawalReason()).isEqualTo("Une erreur");
            assertThat(at(desk, published.slug())).isEqualTo(new Withdrawn("Un lidar voit net", desk.clock.instant()));
            assertThat(desk.events.fired()).endsWith(new ArticleWithdrawn(published.id()));
            assertThat(desk.logged).hasSize(2);
        }

        @ParameterizedTest
        @EnumSource
        void needs_a_reason(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle published = published(desk);

            assertThatExceptionOfType(InvalidDraftException.class)
                    .isThrownBy(() ->
                            desk.newsroom(newsroom -> newsroom.withdraw(published.id(), published.version(), " ")));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_contributor {

        @ParameterizedTest
        @EnumSource
        void does_not_see_the_articles_of_others(TestDatabase database) {
            Desk desk = new Desk(database);
            EditableArticle foreign = drafted(desk);
            desk.asWriter();

            for (PortalException refused : List.of(
                    refusal(() -> desk.newsroom(newsroom -> newsroom.open(foreign.id()))),
                    refusal(() -> revised(desk, foreign, aDraft().draft())),
                    refusal(() -> desk.newsroom(newsroom -> newsroom.submit(foreign.id(), foreign.version()))),
                    refusal(() -> desk.newsroom(newsroom -> newsroom.takeBack(foreign.id(), foreign.version()))),
                    refusal(() -> desk.newsroom(newsroom -> newsroom.open(new ArticleId(99_999)))))) {
                assertThat(refused).isInstanceOf(UnknownArticleException.class);
                assertThat(refused.code()).isEqualTo("article.unknown");
            }
        }

        @ParameterizedTest
        @EnumSource
        void changes_an_own_draft_submits_it_and_takes_it_back(TestDatabase database) {
            Desk desk = new Desk(database).asWriter();
            EditableArticle drafted = drafted(desk);
            EditableArticle revised =
                    revised(desk, drafted, aDraft().standfirst("Mieux").draft());

            EditableArticle submitted = desk.newsroom(newsroom -> newsroom.submit(revised.id(), revised.version()));
            EditableArticle takenBack =
                    desk.newsroom(newsroom -> newsroom.takeBack(submitted.id(), submitted.version()));

            assertThat(submitted.status()).isEqualTo(ArticleStatus.SUBMITTED);
            assertThat(takenBack.status()).isEqualTo(ArticleStatus.DRAFT);
        }

        @ParameterizedTest
        @EnumSource
        void does_not_change_what_the_editors_have(TestDatabase database) {
            Desk desk = new Desk(database).asWriter();
            EditableArticle drafted = drafted(desk);
            EditableArticle submitted = desk.newsroom(newsroom -> newsroom.submit(drafted.id(), drafted.version()));

            PortalException refused = refusal(() -> revised(desk, submitted, aDraft().draft()));

            assertThat(refused).isInstanceOf(EditorsOnlyException.class);
            assertThat(refused.code()).isEqualTo("article.editors-only");
            assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        }

        private PortalException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
            return catchThrowableOfType(PortalException.class, call);
        }
    }
}
