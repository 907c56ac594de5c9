package africa.pia.comment.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts notices of illegal content; tells nothing of who sent them. */
@ApplicationScoped
public class NoticeCensus {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** How many arrived from one instant to before another. */
    public long received(Instant from, Instant to) {
        return em.createQuery(
                        "select count(n) from LegalNotice n where n.receivedAt >= :from and n.receivedAt < :to",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** How many were answered so. */
    public long decided(NoticeOutcome outcome, Instant from, Instant to) {
        return em.createQuery(
                        "select count(n) from LegalNotice n where n.decidedAt >= :from and n.decidedAt < :to"
                                + " and n.outcome = :outcome",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("outcome", outcome)
                .getSingleResult();
    }
}
