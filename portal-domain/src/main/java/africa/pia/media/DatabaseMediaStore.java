package africa.pia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Keeps the bytes beside everything else: one backup has it all, several nodes need nothing in common. */
@ApplicationScoped
@Typed(DatabaseMediaStore.class)
class DatabaseMediaStore implements MediaStore {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Override
    public void keep(MediaId id, int width, byte[] content) {
        em.persist(new StoredVariant(id, width, content));
    }

    @Override
    public Optional<byte[]> content(MediaId id, int width) {
        return Optional.ofNullable(em.find(StoredVariant.class, new StoredVariant.Key(id, width)))
                .map(StoredVariant::content);
    }
}
