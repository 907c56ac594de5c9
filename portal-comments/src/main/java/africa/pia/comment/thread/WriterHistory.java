package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people wrote before, whatever became of it, for the rules that look at a new comment. For
 * {@code africa.pia.comment.screening} only.
 */
@ApplicationScoped
public class WriterHistory {

    private static final String COLUMNS =
            "select c.id, c.articleId, c.authorId, c.text, c.status, c.createdAt from Comment c where ";

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** A comment as it stands now. */
    public record Written(
            CommentId id, ArticleId article, AccountId author, String text, CommentStatus status, Instant at) {

        private static Written of(Object[] row) {
            return new Written(
                    new CommentId((Long) row[0]),
                    new ArticleId((Long) row[1]),
                    new AccountId((Long) row[2]),
                    (String) row[3],
                    (CommentStatus) row[4],
                    (Instant) row[5]);
        }
    }

    /**
     * Somebody's last comments, the newest first.
     *
     * @param except one that is not counted
     */
    public List<Written> last(AccountId author, Optional<CommentId> except, int limit) {
        return em.createQuery(COLUMNS + "c.authorId = :author and c.id <> :except order by c.id desc", Object[].class)
                .setParameter("author", author.value())
                .setParameter("except", except.map(CommentId::value).orElse(0L))
                .setMaxResults(limit)
                .getResultStream()
                .map(Written::of)
                .toList();
    }

    /**
     * How many of somebody's comments readers see; counted no further than the limit.
     *
     * @param before only those posted before this one
     */
    public int visible(AccountId author, Optional<CommentId> before, int limit) {
        return em.createQuery(
                        "select c.id from Comment c where c.authorId = :author and c.status = :visible"
                                + " and c.id < :before",
                        Long.class)
                .setParameter("author", author.value())
                .setParameter("visible", CommentStatus.VISIBLE)
                .setParameter("before", before.map(CommentId::value).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /**
     * The first of the comments posted since an instant, or of so many if there are more: where to begin reading them.
     *
     * @return empty when there are none
     */
    public Optional<CommentId> beginning(Instant since, int limit) {
        List<Long> ids = em.createQuery(
                        "select c.id from Comment c where c.createdAt >= :since order by c.createdAt desc, c.id desc",
                        Long.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().min(Long::compare).map(CommentId::new);
    }

    /** Some comments from one on, in the order in which they were posted. */
    public List<Written> from(CommentId first, int limit) {
        return em.createQuery(COLUMNS + "c.id >= :first order by c.id", Object[].class)
                .setParameter("first", first.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(Written::of)
                .toList();
    }
}
