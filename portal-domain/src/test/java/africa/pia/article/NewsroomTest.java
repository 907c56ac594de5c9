package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleAnswer.Moved;
import africa.pia.testing.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsroomTest {

    @ParameterizedTest
    @EnumSource
    void an_old_address_leads_to_the_new_one(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle draft = desk.newsroom(newsroom -> newsroom.draft(aDraft().draft()));
        EditableArticle published = desk.newsroom(newsroom -> newsroom.publish(draft.id(), draft.version()));

        EditableArticle moved = desk.newsroom(newsroom -> newsroom.revise(
                published.id(),
                published.version(),
                aDraft().slug("Autre adresse").draft()));

        assertThat(moved.slug()).isEqualTo("autre-adresse");
        assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at("autre-adresse")))
                .isInstanceOf(Found.class);
        assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at("un-lidar-voit-net")))
                .isEqualTo(new Moved("autre-adresse"));
        assertThat(desk.logged)
                .containsExactly("ARTICLE un-lidar-voit-net", "ARTICLE autre-adresse", "ARTICLE un-lidar-voit-net");
    }

    @ParameterizedTest
    @EnumSource
    void a_wished_address_that_another_article_had_once_is_refused(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle first = desk.newsroom(
                newsroom -> newsroom.draft(aDraft().slug("ancienne").draft()));
        EditableArticle published = desk.newsroom(newsroom -> newsroom.publish(first.id(), first.version()));
        desk.newsroom(newsroom -> newsroom.revise(
                published.id(), published.version(), aDraft().slug("nouvelle").draft()));

        assertThatExceptionOfType(SlugTakenException.class)
                .isThrownBy(() -> desk.newsroom(
                        newsroom -> newsroom.draft(aDraft().slug("ancienne").draft())));
    }
}
