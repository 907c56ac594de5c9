package africa.pia.media;

import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The shelf of pictures. */
@ApplicationScoped
class KeptPictures {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Writes the row at once: the bytes that refer to it may follow in the same transaction. */
    void add(KeptPicture picture) {
        em.persist(picture);
        em.flush();
    }

    Optional<KeptPicture> find(MediaId id) {
        return Optional.ofNullable(em.find(KeptPicture.class, id.value()));
    }

    List<KeptPicture> all(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select p from KeptPicture p where p.id in :ids", KeptPicture.class)
                .setParameter("ids", ids.stream().map(MediaId::value).distinct().toList())
                .getResultList();
    }

    /** Newest first. */
    List<KeptPicture> latest(Optional<Cursor> after, int limit) {
        String further =
                after.isEmpty() ? "" : " where p.uploadedAt < :instant or (p.uploadedAt = :instant and p.id < :id)";
        TypedQuery<KeptPicture> query = em.createQuery(
                "select p from KeptPicture p" + further + " order by p.uploadedAt desc, p.id desc", KeptPicture.class);
        after.ifPresent(
                cursor -> query.setParameter("instant", cursor.instant()).setParameter("id", cursor.id()));
        return query.setMaxResults(limit).getResultList();
    }

    /** Writes now what is pending, so that a lost race shows here and not at the commit. */
    void flush() {
        em.flush();
    }
}
