package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaId;
import africa.pia.testing.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an article and the library know of each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownPicturesTest {

    private static final LeadFigure LEAD = new LeadFigure(new MediaId(5), "Un lidar", "", "", "");
    private static final String BODY =
            "<p>Un mot.</p><figure><img src=\"/media/5/640/ancien.jpg\" alt=\"Un lidar\"></figure>";

    @ParameterizedTest
    @EnumSource
    void an_article_tells_the_library_at_every_save_what_it_shows(TestDatabase database) {
        Desk desk = new Desk(database);

        EditableArticle drafted =
                desk.newsroom(newsroom -> newsroom.draft(aDraft().body(BODY).draft()));
        assertThat(desk.shown.get(drafted.id().value())).startsWith("DRAFT - ").contains("/media/5/640/");

        EditableArticle published = desk.newsroom(newsroom -> newsroom.publish(drafted.id(), drafted.version()));
        assertThat(desk.shown.get(drafted.id().value())).startsWith("PUBLISHED - ");

        desk.newsroom(newsroom -> newsroom.revise(
                published.id(), published.version(), aDraft().leadFigure(LEAD).draft()));
        assertThat(desk.shown.get(drafted.id().value()))
                .startsWith("PUBLISHED 5 ")
                .doesNotContain("/media/");
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_sees_the_pictures_of_a_text_as_they_are_now(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle drafted =
                desk.newsroom(newsroom -> newsroom.draft(aDraft().body(BODY).draft()));
        desk.newsroom(newsroom -> newsroom.publish(drafted.id(), drafted.version()));

        ArticleAnswer answer = desk.catalogue(catalogue -> catalogue.at(drafted.slug()));

        assertThat(((ArticleAnswer.Found) answer).article().body().html())
                .contains("/640/nouveau.jpg")
                .doesNotContain("ancien");
    }
}
