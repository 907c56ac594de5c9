package africa.pia.comment.thread;

import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The threads' shelf. */
@ApplicationScoped
class CommentThreads {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    Optional<CommentThread> find(ArticleId article) {
        return Optional.ofNullable(em.find(CommentThread.class, article.value()));
    }

    List<CommentThread> all(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select t from CommentThread t where t.articleId in :articles", CommentThread.class)
                .setParameter(
                        "articles",
                        articles.stream().map(ArticleId::value).distinct().toList())
                .getResultList();
    }

    /**
     * Finds a thread and keeps its row locked until the end of the transaction. Whoever changes what readers see of a
     * thread takes this lock before any other, so nobody waits in a circle.
     */
    Optional<CommentThread> lock(ArticleId article) {
        // The row is read anew with its lock: what this transaction did to it must be there already.
        em.flush();
        return Optional.ofNullable(em.find(CommentThread.class, article.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(CommentThread thread) {
        em.persist(thread);
    }

    /** Adds to the number of comments that readers see; takes the thread's lock. */
    void count(ArticleId article, int difference) {
        em.createQuery("update CommentThread t set t.visibleCount = t.visibleCount + :difference"
                        + " where t.articleId = :article")
                .setParameter("difference", difference)
                .setParameter("article", article.value())
                .executeUpdate();
    }

    Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        Map<ArticleId, Integer> counts = new HashMap<>();
        if (!articles.isEmpty()) {
            em.createQuery(
                            "select t.articleId, t.visibleCount from CommentThread t"
                                    + " where t.articleId in :articles and t.visibleCount > 0",
                            Object[].class)
                    .setParameter(
                            "articles",
                            articles.stream().map(ArticleId::value).distinct().toList())
                    .getResultList()
                    .forEach(row -> counts.put(new ArticleId((Long) row[0]), (Integer) row[1]));
        }
        return counts;
    }
}
