package africa.pia.comment.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts sanctions; tells nothing of whom they met or who gave them. */
@ApplicationScoped
public class SanctionCensus {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** What was given from one instant to before another. */
    public Map<SanctionKind, Long> given(Instant from, Instant to) {
        Map<SanctionKind, Long> given = new EnumMap<>(SanctionKind.class);
        em.createQuery(
                        "select s.kind, count(s) from Sanction s where s.givenAt >= :from and s.givenAt < :to"
                                + " group by s.kind",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> given.put((SanctionKind) row[0], (Long) row[1]));
        return given;
    }

    /** How many were lifted before their end. */
    public long lifted(Instant from, Instant to) {
        return em.createQuery(
                        "select count(s) from Sanction s where s.liftedAt >= :from and s.liftedAt < :to", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
