package africa.pia.change;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Appends to the log and reads it.
 *
 * <p>The trap this avoids: ids are drawn before the commit, so whoever reads {@code id > last} passes by a row whose
 * transaction is still open and never sees it. Here a row is appended without a position. Positions are given only to
 * rows that are already committed (nobody can see the others), by one sequencer at a time, under the lock of the head
 * row until the giving is itself committed. So when a tail sees position n, every position below n is visible too.
 * Writers never wait for each other.
 */
@Stateless
public class ChangeLog {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<ChangeAppended> appended;

    /** Appends a change to the caller's transaction. */
    public void append(Change.Topic topic, long subject, String detail) {
        em.persist(new LoggedChange(topic, subject, detail, clock.instant()));
        appended.fire(new ChangeAppended(topic, subject));
    }

    /**
     * Gives positions to committed rows that have none yet.
     *
     * @param limit how many rows at most
     * @return how many rows were given one; {@code limit} means there may be more
     */
    public int sequence(int limit) {
        if (unplaced(1).isEmpty()) {
            return 0;
        }
        ChangeHead head = em.find(ChangeHead.class, ChangeHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<LoggedChange> rows = unplaced(limit);
        rows.forEach(row -> row.takePosition(head.next()));
        return rows.size();
    }

    private List<LoggedChange> unplaced(int limit) {
        return em.createQuery("select c from LoggedChange c where c.position is null order by c.id", LoggedChange.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Changes after a position, in order. */
    public List<Change> after(long position, int limit) {
        return em.createQuery(
                        "select c from LoggedChange c where c.position > :position order by c.position",
                        LoggedChange.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(LoggedChange::asChange)
                .toList();
    }

    /** The position given last: where a follower starts that has nothing to catch up with, such as an empty cache. */
    public long head() {
        return em.find(ChangeHead.class, ChangeHead.ONLY).position();
    }

    /**
     * Forgets changes older than the given age; followers that were away longer rebuild from the tables.
     *
     * @return how many rows were forgotten
     */
    public int forget(Duration age) {
        return em.createQuery("delete from LoggedChange c where c.position is not null and c.occurredAt < :before")
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate();
    }

    /** Whether the log still holds everything after a position. */
    public boolean holdsAllAfter(long position) {
        Long first = em.createQuery("select min(c.position) from LoggedChange c", Long.class)
                .getSingleResult();
        return first == null ? position >= head() : first <= position + 1;
    }
}
