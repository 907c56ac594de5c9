package africa.pia.comment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts reports; tells nothing of who made them. Another opinion is no report. */
@ApplicationScoped
public class FlagCensus {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** How many were made from one instant to before another. */
    public long made(Instant from, Instant to) {
        return em.createQuery(
                        "select count(f) from Flag f where f.flaggedAt >= :from and f.flaggedAt < :to"
                                + " and f.state <> :noted",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("noted", FlagState.NOTED)
                .getSingleResult();
    }

    /** How many were answered by a removal. */
    public long followed(Instant from, Instant to) {
        return settled(FlagState.AGREED, from, to);
    }

    /** How many were answered by letting the comment stand. */
    public long declined(Instant from, Instant to) {
        return settled(FlagState.DECLINED, from, to);
    }

    private long settled(FlagState state, Instant from, Instant to) {
        return em.createQuery(
                        "select count(f) from Flag f where f.settledAt >= :from and f.settledAt < :to"
                                + " and f.state = :state",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("state", state)
                .getSingleResult();
    }
}
