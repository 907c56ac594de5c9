package africa.pia.tag;

import africa.pia.register.RegisterRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The register of topics as it is stored. */
@ApplicationScoped
class Tags extends RegisterRows<KnownTag> {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Tags() {
        super(KnownTag.class, TagAddress.class, "tag");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected KnownTag fresh(String key, String label, Instant now) {
        return new KnownTag(key, label, now);
    }
}
