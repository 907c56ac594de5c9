package africa.pia.article.filing;

import africa.pia.section.SectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** Where articles are filed, as it is stored: many rows at once, never an article itself. */
@ApplicationScoped
class FiledRows {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Files every article of a section in another. Who is writing in one of them finds it changed. */
    void refile(SectionKey from, SectionKey into) {
        em.createQuery("update Article a set a.section = :into, a.version = a.version + 1 where a.section = :from")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .executeUpdate();
    }

    Map<SectionKey, Long> countBySection() {
        return em.createQuery("select a.section, count(a) from Article a group by a.section", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SectionKey((String) row[0]), row -> (Long) row[1]));
    }
}
