package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** The shelf of the languages that moderators read. */
@ApplicationScoped
class Languages {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** Empty for all. */
    Set<String> of(AccountId account) {
        ReadLanguages chosen = em.find(ReadLanguages.class, account.value());
        return chosen == null ? Set.of() : chosen.tags();
    }

    /** None for all. */
    void put(AccountId account, Set<String> tags) {
        ReadLanguages chosen = em.find(ReadLanguages.class, account.value());
        if (chosen == null && !tags.isEmpty()) {
            em.persist(new ReadLanguages(account, tags));
        } else if (chosen != null && tags.isEmpty()) {
            em.remove(chosen);
        } else if (chosen != null) {
            chosen.choose(tags);
        }
    }
}
