package africa.pia.article;

import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.correction.CorrectionLedger;
import africa.pia.revision.RevisionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What scheduled articles, and scheduled changes of published ones, wait for. Each is lifted in a transaction of its own, under the version that was read: where
 * several nodes try at once one succeeds, and the article is published and announced once.
 */
@ApplicationScoped
@Transactional
class Embargo {

    @Inject
    Articles articles;

    @Inject
    WorkingCopies copies;

    @Inject
    Rewriting rewriting;

    @Inject
    History history;

    @Inject
    CorrectionLedger ledger;

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
            history.enter(article, RevisionKind.PUBLISHED, "", article.changedBy(), now);
            ledger.show(article.id().value(), true);
            announcements.published(article);
        });
    }

    /** Articles whose next text is to be shown by now. */
    List<ArticleId> dueCopies(int limit) {
        return copies.due(clock.instant(), limit);
    }

    /**
     * Shows the next text of one of them in place of what readers see, in the name of whoever scheduled it. A copy of
     * an article that was withdrawn, or whose text has become another since, waits for an editor instead.
     *
     * @throws StaleArticleException when another node or an editor was faster
     * @throws InvalidDraftException when the text cannot be shown any more, say for a section that was closed
     */
    void liftCopy(ArticleId id) {
        Instant now = clock.instant();
        WorkingCopy copy = copies.of(id).filter(each -> each.isDue(now)).orElse(null);
        Article article = articles.byId(id).orElse(null);
        if (copy == null || article == null) {
            return;
        }
        if (!article.isPublished() || copy.isOutdated(article)) {
            hold(copy, now);
            return;
        }
        copies.remove(copy);
        article.changedBy(copy.changedBy());
        rewriting.rewrite(article, copy.draft(), copy.change().orElse(TextChange.UPDATE), copy.changedBy(), now);
    }

    /** Takes its instant from a copy that cannot be shown: it stays approved, for an editor to look at. */
    void holdCopy(ArticleId id) {
        Instant now = clock.instant();
        copies.of(id).filter(copy -> copy.isDue(now)).ifPresent(copy -> hold(copy, now));
    }

    private void hold(WorkingCopy copy, Instant now) {
        copy.approve(copy.changedBy(), now);
        copies.save(copy);
    }
}
