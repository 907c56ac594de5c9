package africa.pia.comment.thread;

import africa.pia.secret.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The kept texts' shelf. */
@ApplicationScoped
class KeptTexts {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(KeptText text) {
        em.persist(text);
    }

    Optional<KeptText> find(SecretToken token) {
        return Optional.ofNullable(em.find(KeptText.class, token.hash()));
    }

    void remove(SecretToken token) {
        em.createQuery("delete from KeptText t where t.token = :token")
                .setParameter("token", token.hash())
                .executeUpdate();
    }

    void removeOlderThan(Instant oldest) {
        em.createQuery("delete from KeptText t where t.keptAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
