package africa.pia.article;

import static africa.pia.article.ArticleFixtures.NOON;
import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.search.IndexedText;
import africa.pia.search.SearchIndex;
import africa.pia.search.SearchIndexes;
import africa.pia.search.SearchQuery;
import africa.pia.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleIndexerTest {

    @TempDir
    Path directory;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Log log = new Log();
    private SearchIndex index;

    /** A log as far as the indexer asks for it: where it begins and where it ends. */
    private static final class Log extends ChangeLog {

        private long first = 1;
        private long head;

        @Override
        public long head() {
            return head;
        }

        @Override
        public boolean holdsAllAfter(long position) {
            return first <= position + 1;
        }
    }

    @BeforeEach
    void open() {
        index = SearchIndexes.in(directory);
    }

    @AfterEach
    void close() {
        SearchIndexes.close(index);
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_index_is_built_from_the_tables_beside_the_tail(TestDatabase database) {
        Desk desk = new Desk(database);
        published(desk, "Le fleuve");
        desk.intake(intake -> intake.draft(aDraft().headline("Un fleuve secret").draft(), WRITER, NOON));
        log.head = 7;
        ArticleIndexer indexer = indexer(desk);

        assertThat(indexer.position()).isEqualTo(Long.MAX_VALUE);
        build();

        assertThat(indexer.position()).isEqualTo(7);
        assertThat(found("fleuve")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_archive_longer_than_a_batch_is_built_whole(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.intake(intake -> {
            for (int i = 0; i < 405; i++) {
                intake.publish(aDraft().headline("Fleuve " + i).tags("Eau").draft(), WRITER, NOON, 0);
            }
            return true;
        });
        ArticleIndexer indexer = indexer(desk);

        indexer.position();
        build();

        assertThat(index.find(SearchQuery.of("fleuve"), Optional.empty(), 10).total())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @EnumSource
    void an_index_that_knows_its_place_is_followed_from_there(TestDatabase database) {
        Desk desk = new Desk(database);
        index.put(new IndexedText(1, "Un vieux fleuve", "", List.of(), List.of(), "", "sciences", NOON));
        index.commit(3);
        log.head = 5;

        assertThat(indexer(desk).position()).isEqualTo(3);
        assertThat(background).isEmpty();
        assertThat(found("fleuve")).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void an_index_whose_place_the_log_has_forgotten_is_built_again(TestDatabase database) {
        Desk desk = new Desk(database);
        index.put(new IndexedText(1, "Un vieux fleuve", "", List.of(), List.of(), "", "sciences", NOON));
        index.commit(3);
        log.first = 5;
        log.head = 9;
        ArticleIndexer indexer = indexer(desk);

        indexer.position();
        build();

        assertThat(indexer.position()).isEqualTo(9);
        assertThat(found("fleuve")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_index_that_is_ahead_of_a_restored_database_is_built_again(TestDatabase database) {
        Desk desk = new Desk(database);
        index.commit(30);
        log.head = 9;
        ArticleIndexer indexer = indexer(desk);

        indexer.position();
        build();

        assertThat(indexer.position()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void a_building_that_failed_is_tried_again(TestDatabase database) {
        Desk desk = new Desk(database);
        published(desk, "Le fleuve");
        ArticleIndexer indexer = indexer(desk);
        IndexFeed feed = indexer.feed;
        indexer.feed = new IndexFeed() {
            @Override
            public List<IndexedText> after(long id, int limit) {
                throw new IllegalStateException("the database is away");
            }
        };

        indexer.position();
        build();
        indexer.feed = feed;
        indexer.position();
        build();

        assertThat(indexer.position()).isZero();
        assertThat(found("fleuve")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_changes_is_found_and_what_is_withdrawn_is_not(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleIndexer indexer = indexer(desk);
        indexer.position();
        build();
        ArticleId id = published(desk, "Le fleuve");

        indexer.on(List.of(change(1, Change.Topic.ARTICLE, id), change(2, Change.Topic.CONVERSATION, id)));
        assertThat(found("fleuve")).containsExactly(id.value());
        assertThat(indexer.position()).isEqualTo(2);

        desk.newsroom(newsroom -> newsroom.withdraw(id, newsroom.open(id).version(), "Une erreur"));
        indexer.on(List.of(change(3, Change.Topic.ARTICLE, id)));
        assertThat(found("fleuve")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_bears_a_tag_or_a_name_that_changes_is_put_anew(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleIndexer indexer = indexer(desk);
        indexer.position();
        build();
        ArticleId tagged = desk.intake(intake ->
                intake.publish(aDraft().headline("Un match").tags("Coupe").draft(), WRITER, NOON, 0));
        ArticleId signed = desk.intake(intake -> intake.publish(
                aDraft().headline("Une crue").byline("Penda Ndour").draft(), WRITER, NOON, 0));

        indexer.on(List.of(new Change(1, Change.Topic.TAG, 3, "coupe", NOON)));
        assertThat(found("coupe")).containsExactly(tagged.value());
        assertThat(found("ndour")).isEmpty();

        // Only what is told of somebody changed, not the name.
        indexer.on(List.of(new Change(2, Change.Topic.AUTHOR, 4, "", NOON)));
        assertThat(found("ndour")).isEmpty();
        assertThat(indexer.position()).isEqualTo(2);

        indexer.on(List.of(new Change(3, Change.Topic.AUTHOR, 4, "penda-ndour", NOON)));
        assertThat(found("ndour")).containsExactly(signed.value());
    }

    @ParameterizedTest
    @EnumSource
    void hearing_the_same_twice_does_no_harm(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleIndexer indexer = indexer(desk);
        indexer.position();
        build();
        ArticleId id = published(desk, "Le fleuve");
        List<Change> changes = List.of(change(1, Change.Topic.ARTICLE, id));

        indexer.on(changes);
        indexer.on(changes);

        assertThat(found("fleuve")).containsExactly(id.value());
    }

    @ParameterizedTest
    @EnumSource
    void talk_moves_the_place_and_touches_no_text(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleIndexer indexer = indexer(desk);
        indexer.position();
        build();

        indexer.on(List.of(change(4, Change.Topic.CONVERSATION, new ArticleId(1))));

        assertThat(indexer.position()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void a_search_tells_of_articles_with_marked_words_and_passes_over_what_was_just_withdrawn(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleIndexer indexer = indexer(desk);
        indexer.position();
        build();
        ArticleId first = published(desk, "Le fleuve Niger");
        ArticleId gone = published(desk, "Le fleuve Sénégal");
        indexer.on(List.of(change(1, Change.Topic.ARTICLE, first), change(2, Change.Topic.ARTICLE, gone)));
        desk.newsroom(newsroom -> newsroom.withdraw(gone, newsroom.open(gone).version(), "Une erreur"));
        index.put(new IndexedText(9_999, "Fleuve fantôme", "", List.of(), List.of(), "", "sciences", NOON));
        index.commit(3);

        ArticleSearch.Results results =
                desk.search(index, search -> search.find(SearchQuery.of("fleuve niger"), Optional.empty(), 10));
        ArticleSearch.Results all =
                desk.search(index, search -> search.find(SearchQuery.of("fleuve"), Optional.empty(), 10));

        assertThat(results.hits().items()).hasSize(1);
        SearchHit hit = results.hits().items().get(0);
        assertThat(hit.article().id()).isEqualTo(first);
        assertThat(hit.headline().html()).isEqualTo("Le <mark>fleuve</mark> <mark>Niger</mark>");
        assertThat(all.hits().items()).extracting(found -> found.article().id()).containsExactly(first);
    }

    private static ArticleId published(Desk desk, String headline) {
        return desk.intake(intake -> intake.publish(aDraft().headline(headline).draft(), WRITER, NOON, 0));
    }

    private static Change change(long position, Change.Topic topic, ArticleId article) {
        return new Change(position, topic, article.value(), "", NOON);
    }

    private ArticleIndexer indexer(Desk desk) {
        ArticleIndexer indexer = new ArticleIndexer();
        indexer.executor = background::add;
        indexer.index = index;
        indexer.log = log;
        indexer.feed = new IndexFeed() {
            @Override
            public List<IndexedText> of(Collection<ArticleId> ids) {
                return desk.feed(feed -> feed.of(ids));
            }

            @Override
            public List<IndexedText> after(long id, int limit) {
                return desk.feed(feed -> feed.after(id, limit));
            }

            @Override
            public List<IndexedText> tagged(String key, long id, int limit) {
                return desk.feed(feed -> feed.tagged(key, id, limit));
            }

            @Override
            public List<IndexedText> signed(String key, long id, int limit) {
                return desk.feed(feed -> feed.signed(key, id, limit));
            }
        };
        return indexer;
    }

    private void build() {
        List<Runnable> waiting = new ArrayList<>(background);
        background.clear();
        waiting.forEach(Runnable::run);
    }

    private List<Long> found(String words) {
        return index.find(SearchQuery.of(words), Optional.empty(), 50).hits().items().stream()
                .map(hit -> hit.id())
                .toList();
    }
}
