package africa.pia.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register as it is stored: topics, and every key that leads to one. */
@ApplicationScoped
class Tags {

    private static final Duration FRESH = Duration.ofHours(1);

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Optional<KnownTag> find(long id) {
        return Optional.ofNullable(em.find(KnownTag.class, id));
    }

    /** The topic, which nobody renames or merges until the transaction ends. */
    Optional<KnownTag> locked(long id) {
        return Optional.ofNullable(em.find(KnownTag.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The topic that a key leads to. */
    Optional<Long> holder(String key) {
        return Optional.ofNullable(holders(List.of(key)).get(key));
    }

    /** The topics that keys lead to; a key that leads to none is absent. */
    Map<String, Long> holders(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> holders = new HashMap<>();
        // Asked while an article is being written: it must not be written before the topics are held.
        em.createQuery("select a.key, a.tag from TagAddress a where a.key in :keys", Object[].class)
                .setParameter("keys", keys)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .forEach(row -> holders.put((String) row[0], (Long) row[1]));
        return holders;
    }

    /** Shelves a new topic, unless somebody else was faster. */
    boolean add(KnownTag tag) {
        em.persist(tag);
        if (claim(tag.key(), tag.id())) {
            return true;
        }
        em.detach(tag);
        return false;
    }

    /** Has a key that nobody has lead to a topic; two at once wait for each other here. */
    boolean claim(String key, long tag) {
        return em.createNativeQuery("insert into tag_address (tag_key, tag_id) values (?, ?) on conflict do nothing")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, key)
                        .setParameter(2, tag)
                        .executeUpdate()
                == 1;
    }

    /** Notes that a text is filed with a topic; not anew within an hour, so that few writes are made of many uses. */
    void use(KnownTag tag, Instant now) {
        // Not as an entity's update, which would count as a change of it.
        em.createNativeQuery("update tag set used_at = ? where id = ? and used_at < ?")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, tag.id())
                .setParameter(3, Timestamp.from(now.minus(FRESH)))
                .executeUpdate();
    }

    /** Has every key that leads to one topic lead to another. */
    void leadOn(long from, long into) {
        em.createQuery("update TagAddress a set a.tag = :into where a.tag = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    void remove(KnownTag tag) {
        em.remove(tag);
        em.flush();
    }

    /** The keys that lead to a topic, its own aside, in their order. */
    List<String> earlierKeys(KnownTag tag) {
        return em.createQuery(
                        "select a.key from TagAddress a where a.tag = :tag and a.key <> :key order by a.key",
                        String.class)
                .setParameter("tag", tag.id())
                .setParameter("key", tag.key())
                .getResultList();
    }

    /**
     * Topics in the order of their keys.
     *
     * @param part that a key has somewhere; empty for all
     * @param after key behind which to go on
     */
    List<KnownTag> search(String part, String after, int limit) {
        return em.createQuery(
                        "select t from KnownTag t where t.key > :after and t.key like :part order by t.key",
                        KnownTag.class)
                .setParameter("after", after)
                .setParameter("part", "%" + part + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The topics used last, the latest first. */
    List<KnownTag> latestUsed(int limit) {
        return em.createQuery("select t from KnownTag t order by t.usedAt desc, t.id desc", KnownTag.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lets a change show itself now. */
    void flush() {
        em.flush();
    }
}
