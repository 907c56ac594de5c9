package africa.pia.gate;

import africa.pia.account.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who let which article pass the gate, and why; for the article's history. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class GateOverrides {

    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The overrides of an article, the latest first; the hundred latest where they are more. */
    public List<GateOverride> of(long article) {
        return em.createQuery(
                        "select o from OverrideEntry o where o.article = :article order by o.id desc",
                        OverrideEntry.class)
                .setParameter("article", article)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(OverrideEntry::asOverride)
                .toList();
    }
}
