package africa.pia.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleId;
import africa.pia.change.Change;
import africa.pia.change.Change.Topic;
import africa.pia.change.ChangeListener;
import africa.pia.change.ChangeLog;
import africa.pia.change.ChangeTail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageCacheTest {

    private static final PageKey FRONT = new PageKey("/", "fr");
    private static final PageKey ARTICLE = new PageKey("/articles/un-lidar", "fr");
    private static final PageKey OTHER = new PageKey("/articles/les-grues", "fr");

    private final PageCache cache = new PageCache();

    @BeforeEach
    void fill() {
        cache.settings = new DeliverySettings(Duration.ofSeconds(30), 1, Duration.ofSeconds(10));
        cache.log = new LogAtHead();
        cache.tail = new Followed();
        cache.open();
        cache.keep(FRONT, page(Optional.empty()), cache.mark());
        cache.keep(ARTICLE, page(Optional.of(new ArticleId(7))), cache.mark());
        cache.keep(OTHER, page(Optional.of(new ArticleId(8))), cache.mark());
    }

    @Test
    void a_new_comment_drops_the_pages_of_its_article() {
        cache.on(List.of(change(41, Topic.CONVERSATION, 7)));

        assertThat(cache.find(ARTICLE)).isEmpty();
        assertThat(cache.find(OTHER)).isPresent();
        assertThat(cache.find(FRONT)).isPresent();
    }

    @Test
    void a_published_article_drops_every_page() {
        cache.on(List.of(change(41, Topic.CONVERSATION, 7), change(42, Topic.ARTICLE, 9)));

        assertThat(cache.find(ARTICLE)).isEmpty();
        assertThat(cache.find(OTHER)).isEmpty();
        assertThat(cache.find(FRONT)).isEmpty();
    }

    @Test
    void a_page_that_was_being_made_meanwhile_is_not_kept() {
        long mark = cache.mark();
        cache.on(List.of(change(41, Topic.ARTICLE, 9)));

        cache.keep(FRONT, page(Optional.empty()), mark);

        assertThat(cache.find(FRONT)).isEmpty();
    }

    @Test
    void what_this_node_commits_is_dropped_before_the_log_tells_it() {
        cache.announced(Topic.CONVERSATION, 7);

        assertThat(cache.find(ARTICLE)).isEmpty();
        assertThat(cache.find(OTHER)).isPresent();

        cache.announced(Topic.ARTICLE, 9);

        assertThat(cache.find(OTHER)).isEmpty();
        assertThat(cache.find(FRONT)).isEmpty();
    }

    @Test
    void a_page_that_was_being_made_at_the_commit_is_not_kept() {
        long mark = cache.mark();
        cache.announced(Topic.ARTICLE, 7);

        cache.keep(ARTICLE, page(Optional.of(new ArticleId(7))), mark);

        assertThat(cache.find(ARTICLE)).isEmpty();
    }

    @Test
    void an_announcement_moves_nothing_in_the_log() {
        cache.announced(Topic.ARTICLE, 9);

        assertThat(cache.position()).isEqualTo(40);
    }

    @Test
    void a_language_has_a_page_of_its_own() {
        assertThat(cache.find(new PageKey("/", "ar"))).isEmpty();
    }

    @Test
    void it_begins_where_the_log_has_come_to_and_follows_it() {
        assertThat(cache.position()).isEqualTo(40);
        cache.on(List.of(change(41, Topic.SECTIONS, 0)));

        assertThat(cache.position()).isEqualTo(41);
        assertThat(((Followed) cache.tail).follower).isSameAs(cache);
    }

    private static Change change(long position, Topic topic, long subject) {
        return new Change(position, topic, subject, "", Instant.parse("2025-02-12T09:30:00Z"));
    }

    private static Page page(Optional<ArticleId> article) {
        return Page.of("text/html", "<p>Bonjour</p>".getBytes(StandardCharsets.UTF_8), article);
    }

    private static final class LogAtHead extends ChangeLog {

        @Override
        public long head() {
            return 40;
        }
    }

    private static final class Followed extends ChangeTail {

        private ChangeListener follower;

        @Override
        public void follow(ChangeListener listener) {
            follower = listener;
        }
    }
}
