package africa.pia.comment.raid;

import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The raids' shelf. */
@ApplicationScoped
class Raids {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(Raid raid) {
        em.persist(raid);
    }

    /** The one under an article that is in force; with the thread's lock there is no second. */
    Optional<Raid> inForce(ArticleId article, Instant now) {
        return em.createQuery(
                        "select r from Raid r where r.articleId = :article and r.endedAt is null and r.endsAt > :now",
                        Raid.class)
                .setParameter("article", article.value())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Every one that is in force, the one that began last first. */
    List<Raid> inForce(Instant now, int limit) {
        return em.createQuery(
                        "select r from Raid r where r.endedAt is null and r.endsAt > :now order by r.id desc",
                        Raid.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that began last, the last one first. */
    List<Raid> latest(int limit) {
        return em.createQuery("select r from Raid r order by r.id desc", Raid.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose time is over and that nobody has ended yet, locked: what one node ends the next does not find. */
    List<Raid> due(Instant now) {
        return em.createQuery(
                        "select r from Raid r where r.endedAt is null and r.endsAt <= :now order by r.id", Raid.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
