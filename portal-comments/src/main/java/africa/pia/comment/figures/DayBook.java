package africa.pia.comment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kept figures of days that are over. */
@ApplicationScoped
class DayBook {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** Which days of a period are kept. */
    Set<LocalDate> counted(LocalDate from, LocalDate to) {
        return new HashSet<>(
                em.createQuery("select c.day from CountedDay c where c.day >= :from and c.day <= :to", LocalDate.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    Optional<LocalDate> last() {
        return em.createQuery("select c.day from CountedDay c order by c.day desc", LocalDate.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<LocalDate> first() {
        return em.createQuery("select c.day from CountedDay c order by c.day", LocalDate.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<DayFigure> figures(LocalDate from, LocalDate to) {
        return em.createQuery("select f from DayFigure f where f.day >= :from and f.day <= :to", DayFigure.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Keeps a day; false when another node has just kept it. */
    boolean keep(LocalDate day, List<Amount> amounts) {
        int inserted = em.createNativeQuery(
                        "insert into comment_counted_day (counted_on) values (?1) on conflict do nothing")
                .setParameter(1, java.sql.Date.valueOf(day))
                .executeUpdate();
        if (inserted == 0) {
            return false;
        }
        amounts.forEach(amount -> em.persist(new DayFigure(day, amount)));
        return true;
    }
}
