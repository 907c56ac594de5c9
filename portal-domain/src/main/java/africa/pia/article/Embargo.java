package africa.pia.article;

import africa.pia.article.Newsroom.StaleArticleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What scheduled articles wait for. Each is lifted in a transaction of its own, under the version that was read: where
 * several nodes try at once one succeeds, and the article is published and announced once.
 */
@ApplicationScoped
@Transactional
class Embargo {

    @Inject
    Articles articles;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    /** Articles whose instant has come. */
    List<ArticleId> due(int limit) {
        return articles.due(clock.instant(), limit);
    }

    /**
     * Shows one of them to readers, dated with the instant that was promised; nothing happens to an article that is
     * not due any more.
     *
     * @throws StaleArticleException when another node or an editor was faster
     */
    void lift(ArticleId id) {
        Instant now = clock.instant();
        articles.byId(id).filter(article -> article.isDue(now)).ifPresent(article -> {
            article.publish(article.publishAt().orElseThrow(), now);
            articles.save(article);
            announcements.published(article);
        });
    }
}
