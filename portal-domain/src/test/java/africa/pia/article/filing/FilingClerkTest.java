package africa.pia.article.filing;

import static africa.pia.article.WrittenArticles.filed;
import static africa.pia.article.WrittenArticles.signed;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleQuery;
import africa.pia.article.Byline;
import africa.pia.article.EditableArticle;
import africa.pia.article.Tag;
import africa.pia.article.WrittenArticles;
import africa.pia.author.AuthorDesk;
import africa.pia.author.AuthorEntry;
import africa.pia.author.AuthorEvent;
import africa.pia.author.AuthorFixtures;
import africa.pia.author.AuthorWords;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.section.SectionKey;
import africa.pia.tag.TagDesk;
import africa.pia.tag.TagEntry;
import africa.pia.tag.TagEvent;
import africa.pia.tag.TagFixtures;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingClerkTest {

    private static final ChangeLog SILENT = new ChangeLog() {
        @Override
        public void append(Change.Topic topic, long subject, String detail) {
            // What is told to other nodes is not the clerk's.
        }
    };

    private static FilingClerk clerk(EntityManager em) {
        FilingClerk clerk = new FilingClerk();
        clerk.rows = rows(em);
        return clerk;
    }

    private static FiledRows rows(EntityManager em) {
        FiledRows rows = new FiledRows();
        rows.em = em;
        return rows;
    }

    /** A desk whose events the clerk hears in the same transaction. */
    private static <T> T tagDesk(WrittenArticles articles, Function<TagDesk, T> work) {
        return articles.database().call("domain", em -> {
            FilingClerk clerk = clerk(em);
            return work.apply(TagFixtures.desk(em, SILENT, event -> {
                if (event instanceof TagEvent.TagRenamed renamed) {
                    clerk.on(renamed);
                } else if (event instanceof TagEvent.TagMerged merged) {
                    clerk.on(merged);
                }
            }));
        });
    }

    private static TagEntry known(WrittenArticles articles, String key) {
        return articles.database()
                .call("domain", em -> TagFixtures.register(em, articles.clock()).find(key))
                .orElseThrow();
    }

    private static void rename(WrittenArticles articles, String key, String label) {
        TagEntry tag = known(articles, key);
        tagDesk(articles, desk -> desk.rename(tag.id(), tag.version(), label));
    }

    private static void merge(WrittenArticles articles, String from, String into) {
        TagEntry tag = known(articles, from);
        long survivor = known(articles, into).id();
        tagDesk(articles, desk -> desk.merge(tag.id(), tag.version(), survivor));
    }

    /** A desk of authors whose events the clerk hears in the same transaction. */
    private static <T> T authorDesk(WrittenArticles articles, Function<AuthorDesk, T> work) {
        return articles.database().call("domain", em -> {
            FilingClerk clerk = clerk(em);
            return work.apply(AuthorFixtures.desk(em, articles.clock(), SILENT, event -> {
                if (event instanceof AuthorEvent.AuthorRenamed renamed) {
                    clerk.on(renamed);
                } else if (event instanceof AuthorEvent.AuthorMerged merged) {
                    clerk.on(merged);
                }
            }));
        });
    }

    private static AuthorEntry author(WrittenArticles articles, String key) {
        return articles.database()
                .call("domain", em -> AuthorFixtures.register(em, articles.clock())
                        .find(key))
                .orElseThrow();
    }

    private static EditableArticle now(WrittenArticles articles, EditableArticle article) {
        return articles.newsroom(newsroom -> newsroom.open(article.id()));
    }

    private static List<String> listed(WrittenArticles articles, ArticleQuery query) {
        return articles.catalogue(catalogue -> catalogue.latest(query, Optional.empty(), 10)).items().stream()
                .map(card -> card.headline())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_has_a_tag_bears_its_new_name_and_is_found_by_either(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle draft = articles.drafted(filed(titled("Un projet"), "sciences", "fr", "CAN 2025", "Eau"));
        EditableArticle published = articles.published(filed(titled("Un match"), "sciences", "fr", "Eau", "Can 2025"));

        rename(articles, "can-2025", "Coupe d’Afrique");

        Tag cup = new Tag("coupe-d-afrique", "Coupe d’Afrique");
        Tag water = new Tag("eau", "Eau");
        assertThat(now(articles, draft).tags()).containsExactly(cup, water);
        assertThat(now(articles, published).tags()).containsExactly(water, cup);
        assertThat(now(articles, published).version()).isGreaterThan(published.version());
        assertThat(listed(articles, ArticleQuery.tagged("coupe-d-afrique"))).containsExactly("Un match");
        assertThat(listed(articles, ArticleQuery.tagged("can-2025"))).containsExactly("Un match");
        assertThat(articles.<Optional<Tag>>catalogue(catalogue -> catalogue.tag("can-2025")))
                .contains(cup);
    }

    @ParameterizedTest
    @EnumSource
    void what_has_two_tags_that_become_one_has_it_once(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle both = articles.published(filed(titled("Les deux"), "sciences", "fr", "Foot", "Football"));
        EditableArticle one = articles.published(filed(titled("L’un"), "sciences", "fr", "Foot"));
        EditableArticle other = articles.published(filed(titled("L’autre"), "sciences", "fr", "Football"));

        merge(articles, "foot", "football");

        Tag football = new Tag("football", "Football");
        for (EditableArticle article : List.of(both, one, other)) {
            assertThat(now(articles, article).tags()).containsExactly(football);
        }
        assertThat(now(articles, other).version()).isEqualTo(other.version());
        assertThat(listed(articles, ArticleQuery.tagged("foot"))).containsExactly("L’autre", "L’un", "Les deux");
    }

    @ParameterizedTest
    @EnumSource
    void a_new_text_that_names_an_earlier_label_gets_the_one_that_stands(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle old = articles.published(filed(titled("Hier"), "sciences", "fr", "Foot", "Football"));
        merge(articles, "foot", "football");

        EditableArticle fresh = articles.drafted(filed(titled("Demain"), "sciences", "fr", "FOOT", "Eau"));
        EditableArticle revised = articles.newsroom(newsroom -> newsroom.revise(
                old.id(), now(articles, old).version(), filed(titled("Hier"), "sciences", "fr", "foot")));

        assertThat(fresh.tags()).extracting(Tag::label).containsExactly("Football", "Eau");
        assertThat(revised.tags()).extracting(Tag::label).containsExactly("Football");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_filed_in_a_section_that_is_no_more_is_filed_where_it_has_gone(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle moved = articles.published(filed(titled("Déplacé"), "sciences", "fr"));
        EditableArticle stays = articles.published(filed(titled("En place"), "culture", "fr"));

        database.run(
                "domain", em -> clerk(em).on(new SectionMerged(new SectionKey("sciences"), new SectionKey("culture"))));

        assertThat(now(articles, moved).section()).isEqualTo("culture");
        assertThat(now(articles, moved).version()).isGreaterThan(moved.version());
        assertThat(now(articles, stays).version()).isEqualTo(stays.version());
        assertThat(listed(articles, ArticleQuery.in(new SectionKey("culture")))).containsExactly("En place", "Déplacé");
    }

    @ParameterizedTest
    @EnumSource
    void counts_what_is_filed_where(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        articles.drafted(filed(titled("Un"), "sciences", "fr", "Eau"));
        articles.published(filed(titled("Deux"), "culture", "fr", "Eau", "Feu"));

        database.run("domain", em -> {
            assertThat(rows(em).countBySection())
                    .isEqualTo(Map.of(new SectionKey("sciences"), 1L, new SectionKey("culture"), 1L));
            assertThat(rows(em).count(FiledRows.Borne.TAG, List.of("eau", "feu", "air")))
                    .isEqualTo(Map.of("eau", 2L, "feu", 1L));
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_has_signed_bears_their_new_name_and_is_found_by_either(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle draft = articles.drafted(signed(titled("Un projet"), "A. Sow", "Moussa Traoré"));
        EditableArticle published = articles.published(signed(titled("Un match"), "Moussa Traoré", "a. sow"));
        AuthorEntry before = author(articles, "a-sow");

        authorDesk(articles, desk -> desk.revise(before.id(), before.version(), AuthorWords.named("Aminata Sow")));

        Byline aminata = new Byline("Aminata Sow", "aminata-sow");
        Byline moussa = new Byline("Moussa Traoré", "moussa-traore");
        assertThat(now(articles, draft).byline()).containsExactly(aminata, moussa);
        assertThat(now(articles, published).byline()).containsExactly(moussa, aminata);
        assertThat(now(articles, published).version()).isGreaterThan(published.version());
        assertThat(listed(articles, ArticleQuery.by("a-sow"))).containsExactly("Un match");
        assertThat(articles.<Optional<Byline>>catalogue(catalogue -> catalogue.author("a-sow")))
                .contains(aminata);
    }

    @ParameterizedTest
    @EnumSource
    void what_two_have_signed_who_are_one_is_signed_once(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        EditableArticle both = articles.published(signed(titled("Les deux"), "A. Sow", "Aminata Sow"));
        EditableArticle one = articles.published(signed(titled("L’un"), "A. Sow"));
        AuthorEntry gone = author(articles, "a-sow");
        long stays = author(articles, "aminata-sow").id();

        authorDesk(articles, desk -> desk.merge(gone.id(), gone.version(), stays));

        for (EditableArticle article : List.of(both, one)) {
            assertThat(now(articles, article).byline()).containsExactly(new Byline("Aminata Sow", "aminata-sow"));
        }
        assertThat(listed(articles, ArticleQuery.by("aminata-sow"))).containsExactly("L’un", "Les deux");
        assertThat(articles.drafted(signed(titled("Demain"), "a. sow")).byline())
                .extracting(Byline::name)
                .containsExactly("Aminata Sow");
        database.run("domain", em -> assertThat(rows(em).count(FiledRows.Borne.BYLINE, List.of("a-sow", "aminata-sow")))
                .isEqualTo(Map.of("aminata-sow", 3L)));
    }
}
