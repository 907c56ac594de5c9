package africa.pia.article;

import static africa.pia.article.ArticleFixtures.NOON;
import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.article.ArticleAnswer.Withdrawn;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleWithdrawn;
import africa.pia.media.MediaId;
import africa.pia.testing.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleIntakeTest {

    private static final LeadFigure LEAD = new LeadFigure(new MediaId(5), "Un toit", "Vue du toit", "Illustration", "");

    @ParameterizedTest
    @EnumSource
    void an_article_keeps_the_date_and_the_readings_it_brings_along(TestDatabase database) {
        Desk desk = new Desk(database);
        assertThat(desk.<Boolean>intake(ArticleIntake::isEmpty)).isTrue();

        ArticleId id = desk.intake(intake -> intake.publish(aDraft().draft(), WRITER, NOON, 40));

        PublishedArticle article =
                desk.catalogue(catalogue -> catalogue.published(id).orElseThrow());
        assertThat(article.summary().publishedAt()).isEqualTo(NOON);
        assertThat(article.updatedAt()).isEmpty();
        assertThat(article.views()).isEqualTo(40);
        assertThat(desk.events.fired()).containsExactly(new ArticlePublished(id, CommentPolicy.OPEN, NOON));
        assertThat(desk.logged).containsExactly("ARTICLE un-lidar-voit-net");
        assertThat(desk.<Boolean>intake(ArticleIntake::isEmpty)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void pictures_that_come_later_change_no_date(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleDraft bare = aDraft().draft();
        ArticleId id = desk.intake(intake -> intake.publish(bare, WRITER, NOON, 40));
        desk.logged.clear();

        boolean done = desk.intake(intake -> intake.illustrate(id, bare, illustrated()));

        PublishedArticle article =
                desk.catalogue(catalogue -> catalogue.published(id).orElseThrow());
        assertThat(done).isTrue();
        assertThat(article.leadFigure()).contains(LEAD);
        assertThat(article.updatedAt()).isEmpty();
        assertThat(article.summary().publishedAt()).isEqualTo(NOON);
        assertThat(desk.logged).containsExactly("ARTICLE un-lidar-voit-net");
    }

    @ParameterizedTest
    @EnumSource
    void pictures_that_come_later_overwrite_nothing_that_somebody_wrote(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleDraft bare = aDraft().draft();
        ArticleId id = desk.intake(intake -> intake.publish(bare, WRITER, NOON, 40));
        long taken = version(desk, id);
        desk.asEditor().newsroom(newsroom -> newsroom.revise(id, taken, rewritten()));
        long version = version(desk, id);

        boolean done = desk.intake(intake -> intake.illustrate(id, bare, illustrated()));

        assertThat(done).isFalse();
        assertThat(version(desk, id)).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource
    void an_article_is_illustrated_once(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleDraft bare = aDraft().draft();
        ArticleId id = desk.intake(intake -> intake.draft(bare, WRITER, NOON));

        assertThat(desk.<Boolean>intake(intake -> intake.illustrate(id, bare, illustrated())))
                .isTrue();
        assertThat(desk.<Boolean>intake(intake -> intake.illustrate(id, bare, illustrated())))
                .isFalse();
        assertThat(desk.logged).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void drafts_and_submitted_articles_are_told_to_nobody(TestDatabase database) {
        Desk desk = new Desk(database);

        ArticleId draft = desk.intake(intake -> intake.draft(aDraft().draft(), WRITER, NOON));
        ArticleId submitted = desk.intake(intake -> intake.submit(aDraft().draft(), WRITER, NOON));

        assertThat(status(desk, draft)).isEqualTo(ArticleStatus.DRAFT);
        assertThat(status(desk, submitted)).isEqualTo(ArticleStatus.SUBMITTED);
        assertThat(desk.events.fired()).isEmpty();
        assertThat(desk.logged).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_address_of_a_withdrawn_article_says_so(TestDatabase database) {
        Desk desk = new Desk(database);

        ArticleId id = desk.intake(
                intake -> intake.withdraw(aDraft().draft(), WRITER, NOON, 3, NOON.plusSeconds(60), "Une erreur"));

        assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at("un-lidar-voit-net")))
                .isEqualTo(new Withdrawn("Un lidar voit net", NOON.plusSeconds(60), ""));
        assertThat(desk.events.fired()).containsExactly(new ArticleWithdrawn(id));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_checks_hold(TestDatabase database) {
        Desk desk = new Desk(database);

        assertThatExceptionOfType(InvalidDraftException.class)
                .isThrownBy(() ->
                        desk.intake(intake -> intake.draft(aDraft().headline("").draft(), WRITER, NOON)));
        assertThatExceptionOfType(UnfinishedArticleException.class)
                .isThrownBy(() ->
                        desk.intake(intake -> intake.publish(aDraft().body("").draft(), WRITER, NOON, 0)));
        assertThat(desk.<Boolean>intake(ArticleIntake::isEmpty)).isTrue();
    }

    private static ArticleDraft illustrated() {
        return aDraft().leadFigure(LEAD).body("<p>Vue d’une fenêtre.</p>").draft();
    }

    private static ArticleDraft rewritten() {
        return aDraft().body("<p>Vue d’un toit.</p>").draft();
    }

    private static long version(Desk desk, ArticleId id) {
        return desk.newsroom(newsroom -> newsroom.open(id).version());
    }

    private static ArticleStatus status(Desk desk, ArticleId id) {
        return desk.newsroom(newsroom -> newsroom.open(id).status());
    }
}
