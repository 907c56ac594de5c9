package africa.pia.comment.care;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What moderators wish. */
@ApplicationScoped
class CareWishes {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    Optional<CareWish> of(AccountId account) {
        return Optional.ofNullable(em.find(CareWish.class, account.value()));
    }

    /** The wish of somebody, to be changed; made when there is none. */
    CareWish own(AccountId account) {
        return of(account).orElseGet(() -> {
            CareWish wish = new CareWish(account);
            em.persist(wish);
            return wish;
        });
    }

    void removeOf(AccountId account) {
        of(account).ifPresent(em::remove);
    }
}
