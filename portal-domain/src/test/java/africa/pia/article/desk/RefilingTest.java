package africa.pia.article.desk;

import static africa.pia.article.WrittenArticles.filed;
import static africa.pia.article.WrittenArticles.shared;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.PortalException;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.EditableArticle;
import africa.pia.article.Newsroom;
import africa.pia.article.PublishedArticle;
import africa.pia.article.ShareTexts;
import africa.pia.article.Tag;
import africa.pia.article.TextChange;
import africa.pia.article.WrittenArticles;
import africa.pia.article.desk.Refiling.Answer;
import africa.pia.article.desk.Refiling.Move;
import africa.pia.article.desk.Refiling.Outcome;
import africa.pia.article.desk.Refiling.Picked;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.tag.TagEntry;
import africa.pia.tag.TagFixtures;
import africa.pia.tag.TagRegister;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefilingTest {

    /** As the container has it: each call of the newsroom is a transaction of its own. */
    private static Refiling refiling(WrittenArticles articles) {
        Refiling refiling = new Refiling();
        refiling.newsroom = new Newsroom() {
            @Override
            public EditableArticle open(ArticleId id) {
                return articles.newsroom(newsroom -> newsroom.open(id));
            }

            @Override
            public EditableArticle revise(ArticleId id, long version, ArticleDraft draft, TextChange change) {
                return articles.newsroom(newsroom -> newsroom.revise(id, version, draft, change));
            }
        };
        refiling.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(new SectionItem(new SectionKey("culture"), "Culture")));
            }
        };
        refiling.register = new TagRegister() {
            @Override
            public Optional<TagEntry> find(String key) {
                return articles.database().call("domain", em -> TagFixtures.register(em, articles.clock())
                        .find(key));
            }
        };
        return refiling;
    }

    private static Picked picked(EditableArticle article) {
        return new Picked(article.id(), article.version());
    }

    private static EditableArticle now(WrittenArticles articles, EditableArticle article) {
        return articles.newsroom(newsroom -> newsroom.open(article.id()));
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call).code();
    }

    @ParameterizedTest
    @EnumSource
    void changes_the_section_of_each_and_nothing_else(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle draft = articles.drafted(filed(titled("Un titre"), "sciences", "fr", "Optique"));
        EditableArticle published = articles.published(titled("Un autre"));

        List<Answer> answers = refiling(articles)
                .refile(List.of(picked(draft), picked(published)), new Move.ToSection(new SectionKey("culture")));

        assertThat(answers).extracting(Answer::outcome).containsExactly(Outcome.DONE, Outcome.DONE);
        EditableArticle after = now(articles, draft);
        assertThat(after.section()).isEqualTo("culture");
        assertThat(after.slug()).isEqualTo(draft.slug());
        assertThat(after.body()).isEqualTo(draft.body());
        assertThat(after.tags()).isEqualTo(draft.tags());
        assertThat(after.byline()).isEqualTo(draft.byline());
        assertThat(articles.logged()).contains("ARTICLE " + published.slug());
    }

    @ParameterizedTest
    @EnumSource
    void keeps_what_the_list_does_not_show_and_tells_readers_of_no_update(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleDraft said = shared(titled("Un titre"), new ShareTexts("Cherché", "", "Partagé", ""));
        EditableArticle published = articles.published(said);
        articles.clock().forward(Duration.ofHours(2));

        refiling(articles).refile(List.of(picked(published)), new Move.ToSection(new SectionKey("culture")));

        EditableArticle after = now(articles, published);
        assertThat(after.section()).isEqualTo("culture");
        assertThat(after.shareTexts()).isEqualTo(said.shareTexts());
        assertThat(after.typography()).isFalse();
        Optional<PublishedArticle> shown = articles.catalogue(catalogue -> catalogue.published(published.id()));
        assertThat(shown)
                .hasValueSatisfying(article -> assertThat(article.updatedAt()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void adds_and_removes_a_tag_whatever_its_spelling(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle bare = articles.drafted(titled("Sans"));
        EditableArticle tagged = articles.drafted(filed(titled("Avec"), "sciences", "fr", "Énergie", "Eau"));

        List<Answer> added =
                refiling(articles).refile(List.of(picked(bare), picked(tagged)), new Move.AddTag(" energie "));
        List<Answer> removed = refiling(articles).refile(List.of(picked(tagged)), new Move.RemoveTag("ENERGIE"));

        assertThat(added).extracting(Answer::outcome).containsExactly(Outcome.DONE, Outcome.UNCHANGED);
        assertThat(now(articles, bare).tags()).extracting(Tag::label).containsExactly("Énergie");
        assertThat(removed).extracting(Answer::outcome).containsExactly(Outcome.DONE);
        assertThat(now(articles, tagged).tags()).extracting(Tag::label).containsExactly("Eau");
    }

    @ParameterizedTest
    @EnumSource
    void tells_of_each_what_stood_in_its_way_and_does_the_others(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle changed = articles.drafted(titled("Modifié entre-temps"));
        articles.newsroom(newsroom -> newsroom.submit(changed.id(), changed.version()));
        EditableArticle free = articles.drafted(titled("Libre"));

        List<Answer> answers = refiling(articles)
                .refile(
                        List.of(picked(changed), new Picked(new ArticleId(999_999), 1), picked(free)),
                        new Move.ToSection(new SectionKey("culture")));

        assertThat(answers)
                .containsExactly(
                        new Answer(changed.id(), Outcome.STALE, "article.stale"),
                        new Answer(new ArticleId(999_999), Outcome.REFUSED, "article.unknown"),
                        new Answer(free.id(), Outcome.DONE, ""));
        assertThat(now(articles, changed).section()).isEqualTo("sciences");
        assertThat(now(articles, free).section()).isEqualTo("culture");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_what_cannot_be_done_to_any(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        Refiling refiling = refiling(articles);
        Picked one = new Picked(new ArticleId(1), 1);

        assertThat(code(() -> refiling.refile(List.of(), new Move.AddTag("Eau"))))
                .isEqualTo("desk.none-picked");
        assertThat(code(() -> refiling.refile(Collections.nCopies(101, one), new Move.AddTag("Eau"))))
                .isEqualTo("desk.too-many-at-once");
        assertThat(code(() -> refiling.refile(List.of(one), new Move.AddTag(" "))))
                .isEqualTo("desk.tag-missing");
        assertThat(code(() -> refiling.refile(List.of(one), new Move.ToSection(new SectionKey("jardin")))))
                .isEqualTo("section.unknown");
    }
}
