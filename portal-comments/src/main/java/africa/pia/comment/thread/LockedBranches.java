package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The branches that take no further replies; few in any conversation. */
@ApplicationScoped
class LockedBranches {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    List<LockedBranch> of(ArticleId article) {
        return of(List.of(article)).getOrDefault(article.value(), List.of());
    }

    /** The locks of some conversations, by the article's number. */
    Map<Long, List<LockedBranch>> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select b.articleId, b from LockedBranch b where b.articleId in :articles order by b.path",
                        Object[].class)
                .setParameter(
                        "articles",
                        articles.stream().map(ArticleId::value).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (LockedBranch) row[1], Collectors.toList())));
    }

    boolean isLocked(Comment comment) {
        return of(comment.article()).stream().anyMatch(lock -> lock.covers(comment));
    }

    void lock(Comment root, Collection<Comment> covered, AccountId by, Instant now) {
        covered.forEach(each -> em.persist(new LockedBranch(root, each, by, now)));
    }

    /** Takes a lock away; tells whether there was one. */
    boolean unlock(CommentId root) {
        return em.createQuery("delete from LockedBranch b where b.rootId = :root")
                        .setParameter("root", root.value())
                        .executeUpdate()
                > 0;
    }
}
