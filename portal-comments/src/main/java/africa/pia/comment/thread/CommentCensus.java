package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts comments, and says when they were written; tells nothing of what is in them. */
@ApplicationScoped
public class CommentCensus {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** How many were posted from one instant to before another. */
    public long posted(Instant from, Instant to) {
        return em.createQuery(
                        "select count(c) from Comment c where c.createdAt >= :from and c.createdAt < :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** How many comments each person posted under an article since an instant. */
    public Map<AccountId, Long> arrivals(ArticleId article, Instant since) {
        Map<AccountId, Long> arrivals = new HashMap<>();
        em.createQuery(
                        "select c.authorId, count(c) from Comment c where c.articleId = :article"
                                + " and c.createdAt >= :since group by c.authorId",
                        Object[].class)
                .setParameter("article", article.value())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> arrivals.put(new AccountId((Long) row[0]), (Long) row[1]));
        return arrivals;
    }

    /** When each of some comments was posted. */
    public Map<CommentId, Instant> postedAt(Collection<CommentId> ids) {
        Map<CommentId, Instant> posted = new HashMap<>();
        List<Long> numbers = ids.stream().map(CommentId::value).distinct().toList();
        for (int start = 0; start < numbers.size(); start += AT_ONCE) {
            em.createQuery("select c.id, c.createdAt from Comment c where c.id in :ids", Object[].class)
                    .setParameter("ids", numbers.subList(start, Math.min(numbers.size(), start + AT_ONCE)))
                    .getResultList()
                    .forEach(row -> posted.put(new CommentId((Long) row[0]), (Instant) row[1]));
        }
        return posted;
    }

    /** When the comment was posted that has been held longest without a decision; empty when none is. */
    public Optional<Instant> oldestHeld() {
        return em.createQuery(
                        "select c.createdAt from Comment c where c.status = :held and c.decidedAt is null"
                                + " order by c.decidedAt, c.id",
                        Instant.class)
                .setParameter("held", CommentStatus.HELD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many are held without a decision; counted no further than the limit. */
    public int held(int limit) {
        return em.createQuery("select c.id from Comment c where c.status = :held and c.decidedAt is null", Long.class)
                .setParameter("held", CommentStatus.HELD)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** When the first comment of all was posted. */
    public Optional<Instant> beginning() {
        return em.createQuery("select c.createdAt from Comment c order by c.createdAt", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
