package africa.pia.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The shelves as they are stored. */
@ApplicationScoped
class Sections {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    List<Section> inOrder() {
        return em.createQuery("select s from Section s order by s.place", Section.class)
                .getResultList();
    }
}
