package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleEvent.ArticleWithdrawn;
import africa.pia.article.ArticleEvent.ReportsAnswered;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Tells, in the writer's transaction, what readers see from its commit on: other features by event, nodes by the log. */
@ApplicationScoped
class Announcements {

    @Inject
    Event<ArticleEvent> events;

    @Inject
    ChangeLog log;

    void published(Article article) {
        events.fire(new ArticlePublished(article.id(), article.commentPolicy(), article.publishedAt()));
        append(article, article.slug());
    }

    void revised(Article article, String slugBefore) {
        events.fire(new ArticleRevised(article.id(), article.commentPolicy()));
        append(article, article.slug());
        if (!slugBefore.equals(article.slug())) {
            append(article, slugBefore);
        }
    }

    void answered(Article article, List<Long> reports, AccountId by, Instant now) {
        events.fire(new ReportsAnswered(article.id(), reports, by, now));
    }

    void withdrawn(Article article) {
        events.fire(new ArticleWithdrawn(article.id()));
        append(article, article.slug());
    }

    private void append(Article article, String slug) {
        log.append(Change.Topic.ARTICLE, article.id().value(), slug);
    }
}
