package africa.pia.act;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes acts into the log, in the transaction in which they are done: both happen or neither.
 *
 * <p>A row is written without a place in the chain, so that acts never wait for each other; {@link #chain} gives places
 * to what is committed, a moment later, under the lock of the chain's end.
 */
@Stateless
@PermitAll
public class ActLog {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    Clock clock;

    /** Appends an act to the caller's transaction. */
    public void append(Act act) {
        em.persist(new LoggedAct(act, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * Chains rows that are committed and have no place yet.
     *
     * @param limit how many rows at most
     * @return how many rows were chained; {@code limit} means there may be more
     */
    public int chain(int limit) {
        if (unchained(1).isEmpty()) {
            return 0;
        }
        ActHead head = em.find(ActHead.class, ActHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<LoggedAct> rows = unchained(limit);
        rows.forEach(head::chain);
        return rows.size();
    }

    private List<LoggedAct> unchained(int limit) {
        return em.createQuery("select a from LoggedAct a where a.position is null order by a.id", LoggedAct.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
