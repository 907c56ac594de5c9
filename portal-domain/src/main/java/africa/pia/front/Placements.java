package africa.pia.front;

import africa.pia.front.StoredPlacement.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two sheets of the front page as they are stored. */
@ApplicationScoped
class Placements {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The front page; empty until a hand first touches it. */
    Optional<FrontEdition> edition() {
        return Optional.ofNullable(em.find(FrontEdition.class, FrontEdition.ONLY));
    }

    /** The front page, made now if need be; nobody else changes it until the transaction ends. */
    FrontEdition locked() {
        if (edition().isEmpty()) {
            em.createNativeQuery("insert into front_page (id, version) values (?, 0) on conflict do nothing")
                    .setParameter(1, FrontEdition.ONLY)
                    .executeUpdate();
        }
        return em.find(FrontEdition.class, FrontEdition.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What stands on a sheet, in reading order. */
    List<Placement> on(Sheet sheet) {
        return stored(sheet).stream().map(StoredPlacement::asPlacement).toList();
    }

    /** What of the readers' sheet has not ended by an instant, as this node's clock or any other's has it. */
    List<Placement> standing(Instant now) {
        return stored(Sheet.LIVE).stream()
                .filter(each -> !each.hasEnded())
                .map(StoredPlacement::asPlacement)
                .filter(each -> each.standsAt(now))
                .toList();
    }

    private List<StoredPlacement> stored(Sheet sheet) {
        return em.createQuery("select p from StoredPlacement p where p.sheet = :sheet", StoredPlacement.class)
                .setParameter("sheet", sheet)
                .getResultStream()
                .sorted(Comparator.comparing(each -> each.asPlacement().slot()))
                .toList();
    }

    /** Lays a sheet out anew. */
    void lay(Sheet sheet, Collection<Placement> placements) {
        em.createQuery("delete from StoredPlacement p where p.sheet = :sheet")
                .setParameter("sheet", sheet)
                .executeUpdate();
        placements.forEach(each -> em.persist(new StoredPlacement(sheet, each)));
    }

    /** Writes a change and counts it as one. */
    void save(FrontEdition edition) {
        em.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    /**
     * Marks what has ended on the readers' sheet. Where several nodes try at once, each row is marked by one of them.
     *
     * @return how many this call has marked
     */
    int end(Instant now) {
        return em.createQuery("update StoredPlacement p set p.ended = true"
                        + " where p.sheet = :sheet and p.ended = false and p.endsAt <= :now")
                .setParameter("sheet", Sheet.LIVE)
                .setParameter("now", now)
                .executeUpdate();
    }
}
