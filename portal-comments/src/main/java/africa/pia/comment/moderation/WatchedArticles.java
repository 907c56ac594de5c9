package africa.pia.comment.moderation;

import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The desk's list of articles to keep an eye on. */
@ApplicationScoped
class WatchedArticles {

    /** As many articles as anybody keeps an eye on. */
    static final int MOST = 50;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** The article watched last comes first. */
    List<ArticleId> all(int limit) {
        return em
                .createQuery("select w from WatchedArticle w order by w.watchedAt desc", WatchedArticle.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(WatchedArticle::article)
                .toList();
    }

    int count() {
        return em.createQuery("select count(w) from WatchedArticle w", Long.class)
                .getSingleResult()
                .intValue();
    }

    boolean contains(ArticleId article) {
        return em.find(WatchedArticle.class, article.value()) != null;
    }

    void add(WatchedArticle watched) {
        em.persist(watched);
    }

    void remove(ArticleId article) {
        WatchedArticle watched = em.find(WatchedArticle.class, article.value());
        if (watched != null) {
            em.remove(watched);
        }
    }
}
