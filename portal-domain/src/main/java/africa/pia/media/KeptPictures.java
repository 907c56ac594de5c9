package africa.pia.media;

import africa.pia.account.AccountId;
import africa.pia.media.MediaDesk.MediaQuery;
import africa.pia.media.MediaDesk.Narrowing;
import africa.pia.paging.Cursor;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shelf of pictures. */
@ApplicationScoped
class KeptPictures {

    private static final int MAX_WORDS = 8;

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

    /**
     * Newest first; what expires, by its date.
     *
     * @param soon until when a picture counts as expiring
     */
    List<KeptPicture> search(
            MediaQuery query, AccountId caller, Instant now, Instant soon, Optional<Cursor> after, int limit) {
        boolean byDate = query.narrowing() == Narrowing.EXPIRING || query.narrowing() == Narrowing.EXPIRED;
        String order = byDate ? "p.expiresAt" : "p.uploadedAt";
        boolean upwards = query.narrowing() == Narrowing.EXPIRING;
        StringBuilder jpql = new StringBuilder("select p from KeptPicture p where 1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        switch (query.narrowing()) {
            case MINE -> {
                jpql.append(" and p.uploadedBy = :caller");
                parameters.put("caller", caller.value());
            }
            case EXPIRING -> {
                jpql.append(" and p.expiresAt > :now and p.expiresAt <= :soon");
                parameters.put("now", now);
                parameters.put("soon", soon);
            }
            case EXPIRED -> {
                jpql.append(" and p.expiresAt <= :now");
                parameters.put("now", now);
            }
            case UNDESCRIBED -> {
                jpql.append(" and p.described = :described");
                parameters.put("described", 0);
            }
            case SHOWABLE -> {
                jpql.append(" and (p.expiresAt is null or p.expiresAt > :now)");
                parameters.put("now", now);
            }
            case ALL -> {
                // everything
            }
        }
        String[] words = Slug.words(query.text()).split(" ");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            // Folded words are letters and digits, so they hold no wildcard.
            if (!words[i].isEmpty()) {
                jpql.append(" and p.wordsFolded like :word" + i);
                parameters.put("word" + i, "%" + words[i] + "%");
            }
        }
        after.ifPresent(cursor -> {
            String past = upwards ? " > " : " < ";
            jpql.append(" and " + order + past.stripTrailing() + "= :instant and (" + order + past + ":instant or p.id"
                    + past + ":id)");
            parameters.put("instant", cursor.instant());
            parameters.put("id", cursor.id());
        });
        String way = upwards ? "" : " desc";
        jpql.append(" order by " + order + way + ", p.id" + way);
        TypedQuery<KeptPicture> select = em.createQuery(jpql.toString(), KeptPicture.class);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList();
    }

    /** Pictures whose date has come and was not told yet. */
    List<MediaId> expired(Instant now, int limit) {
        return em.createQuery(
                        "select p.id from KeptPicture p where p.expiryTold = :told and p.expiresAt <= :now"
                                + " order by p.expiresAt",
                        Long.class)
                .setParameter("told", 0)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(MediaId::new)
                .toList();
    }

    /** Notes that it is told; false when somebody was faster, or the date has changed meanwhile. */
    boolean tell(MediaId id, Instant now) {
        return em.createQuery("update KeptPicture p set p.expiryTold = :from_now"
                                + " where p.id = :id and p.expiryTold = :told and p.expiresAt <= :now")
                        .setParameter("from_now", 1)
                        .setParameter("told", 0)
                        .setParameter("id", id.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Writes now what is pending, so that a lost race shows here and not at the commit. */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException lost) {
            throw new StaleWordsException();
        }
    }

    void remove(KeptPicture picture) {
        em.remove(picture);
        flush();
    }
}
