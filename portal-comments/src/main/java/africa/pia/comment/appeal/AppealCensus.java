package africa.pia.comment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts appeals; tells nothing of whose they are. */
@ApplicationScoped
public class AppealCensus {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** How many were filed from one instant to before another. */
    public long filed(Instant from, Instant to) {
        return em.createQuery("select count(a) from Appeal a where a.filedAt >= :from and a.filedAt < :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** How many were answered so. */
    public long settled(AppealState state, Instant from, Instant to) {
        return em.createQuery(
                        "select count(a) from Appeal a where a.settledAt >= :from and a.settledAt < :to"
                                + " and a.state = :state",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("state", state)
                .getSingleResult();
    }
}
