package africa.pia.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What is left to do for {@link SampleIllustrator}: in the database, so that any node can go on where one stopped. */
@ApplicationScoped
class AwaitedPictures {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    void add(AwaitedPicture awaited) {
        em.persist(awaited);
    }

    /** The next one in the order of the files, held until the end of the transaction. */
    Optional<AwaitedPicture> takeNext() {
        return em.createQuery("select p.article from AwaitedPicture p order by p.fileNumber", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                // Another node may have been faster between the question and the lock: then it is gone.
                .map(article -> em.find(AwaitedPicture.class, article, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(AwaitedPicture brought) {
        em.remove(brought);
    }

    boolean isEmpty() {
        return em.createQuery("select p.article from AwaitedPicture p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
