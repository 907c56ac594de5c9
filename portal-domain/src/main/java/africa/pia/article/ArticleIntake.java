package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.text.Markup;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes in articles that were written elsewhere, with the dates and readings that they bring along. Asks nobody for a
 * role: it is for the portal's own loaders, the sample edition and imports, and for nothing that a request reaches;
 * people write through the {@link Newsroom}.
 *
 * <p>The same checks hold and the same is announced. Errors: {@code article.invalid}, {@code article.slug-taken},
 * {@code article.unfinished}.
 */
@Stateless
@PermitAll
public class ArticleIntake {

    @Inject
    Articles articles;

    @Inject
    DraftCheck check;

    @Inject
    Registers registers;

    @Inject
    Announcements announcements;

    /**
     * Takes in an article that readers see.
     *
     * @param publishedAt when it first appeared
     * @param views how often it was read until now
     */
    public ArticleId publish(ArticleDraft draft, AccountId by, Instant publishedAt, long views) {
        Article article = written(draft, by, publishedAt);
        publish(article, publishedAt, views);
        announcements.published(article);
        return article.id();
    }

    /** Takes in a draft, begun at the given instant. */
    public ArticleId draft(ArticleDraft draft, AccountId by, Instant begunAt) {
        return written(draft, by, begunAt).id();
    }

    /** Takes in an article that waits for the editors. */
    public ArticleId submit(ArticleDraft draft, AccountId by, Instant submittedAt) {
        Article article = written(draft, by, submittedAt);
        article.submit(submittedAt);
        articles.save(article);
        return article.id();
    }

    /**
     * Takes in an article that is to appear.
     *
     * @param at when it appears; later than {@code scheduledAt}
     */
    public ArticleId schedule(ArticleDraft draft, AccountId by, Instant scheduledAt, Instant at) {
        Article article = written(draft, by, scheduledAt);
        article.schedule(at, scheduledAt);
        if (!article.missing().isEmpty()) {
            throw new UnfinishedArticleException(article.missing());
        }
        articles.save(article);
        return article.id();
    }

    /**
     * Takes in an article that was published and taken down again, so that its address answers so.
     *
     * @param reason for the staff
     */
    public ArticleId withdraw(
            ArticleDraft draft, AccountId by, Instant publishedAt, long views, Instant withdrawnAt, String reason) {
        Article article = written(draft, by, publishedAt);
        publish(article, publishedAt, views);
        article.withdraw(reason, "", withdrawnAt);
        articles.save(article);
        announcements.withdrawn(article);
        return article.id();
    }

    /**
     * Puts its pictures into an article that came in without them; its dates stay as they are. Leaves an article alone
     * in which somebody has written since, or that has a picture by now.
     *
     * @param bare as it came in
     * @param illustrated the same with its pictures
     * @return whether it has its pictures now
     */
    public boolean illustrate(ArticleId id, ArticleDraft bare, ArticleDraft illustrated) {
        Optional<Article> untouched = articles.byId(id).filter(article -> isAsItCame(article.asEditable(), bare));
        if (untouched.isEmpty()) {
            return false;
        }
        Article article = untouched.get();
        ArticleDraft accepted = check.accepted(illustrated);
        boolean first =
                articles.illustrate(id, article.version(), Markup.article(accepted.body()), accepted.leadFigure());
        if (first && article.isPublished()) {
            announcements.revised(article, article.slug());
        }
        return first;
    }

    private static boolean isAsItCame(EditableArticle article, ArticleDraft bare) {
        return article.leadFigure().isEmpty() && article.body().equals(Markup.editable(Markup.article(bare.body())));
    }

    /** Whether the portal has an article at all, in whatever state. */
    public boolean isEmpty() {
        return articles.isEmpty();
    }

    private Article written(ArticleDraft draft, AccountId by, Instant at) {
        ArticleDraft accepted = registers.settled(check.accepted(draft));
        Article article = new Article(accepted, Markup.article(accepted.body()), by, at);
        articles.add(article, accepted.slug());
        return article;
    }

    private void publish(Article article, Instant publishedAt, long views) {
        article.publish(publishedAt, publishedAt);
        if (!article.missing().isEmpty()) {
            throw new UnfinishedArticleException(article.missing());
        }
        articles.save(article);
        articles.addEarlierViews(article.id(), views);
    }
}
