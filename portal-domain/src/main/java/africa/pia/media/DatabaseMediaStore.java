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
    public void keep(PrintKey key, byte[] content) {
        em.createNativeQuery("insert into media_print (media_id, edition, form, width, content)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .setParameter(1, key.media().value())
                .setParameter(2, key.edition())
                .setParameter(3, key.form())
                .setParameter(4, key.width())
                .setParameter(5, content)
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> content(PrintKey key) {
        return Optional.ofNullable(em.find(StoredPrint.class, new StoredPrint.Key(key)))
                .map(StoredPrint::content);
    }

    @Override
    public void forget(MediaId media, int kept) {
        em.createQuery("delete from StoredPrint p where p.mediaId = :media and p.edition <> :kept")
                .setParameter("media", media.value())
                .setParameter("kept", kept)
                .executeUpdate();
    }

    @Override
    public void sweep(MediaId media, int kept) {
        // The transaction did it.
    }
}
