package africa.pia.register;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.text.Slug;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A register as it is stored. A register of {@code tag}s has the tables {@code tag} ({@code id}, {@code used_at}) and
 * {@code tag_address} ({@code tag_key}, {@code tag_id}), and an entity of each; that of the addresses calls its columns
 * {@code key} and {@code owner}.
 *
 * @param <E> the entity of what is registered, with a {@code key} and the {@code usedAt} when it was last written down
 */
public abstract class RegisterRows<E extends Registered> {

    private static final int MAX_LIMIT = 100;
    private static final Duration FRESH = Duration.ofHours(1);

    private final Class<E> type;
    private final Class<?> addresses;
    private final String table;

    protected RegisterRows(Class<E> type, Class<?> addresses, String table) {
        this.type = type;
        this.addresses = addresses;
        this.table = table;
    }

    protected abstract EntityManager em();

    /** What is taken in under a name that the register does not know. */
    protected abstract E fresh(String key, String name, Instant now);

    public Optional<E> find(long id) {
        return Optional.ofNullable(em().find(type, id));
    }

    /** The one with an id, which nobody renames or merges until the transaction ends. */
    public Optional<E> locked(long id) {
        return Optional.ofNullable(em().find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one with a key, or the one that is meant by a key that nothing has any more. */
    public Optional<E> at(String key) {
        return holder(key).flatMap(this::find);
    }

    /** The one with a key or meant by it, which nobody renames or merges until the transaction ends. */
    public Optional<E> lockedAt(String key) {
        return holder(key).flatMap(this::locked);
    }

    private Optional<Long> holder(String key) {
        // Asked while an article is being written: it must not be written before what it names is held.
        return em().createQuery(
                        "select a.owner from " + addresses.getSimpleName() + " a where a.key = :key", Long.class)
                .setParameter("key", key)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** Takes something in, unless somebody else was faster. */
    public boolean add(E entry) {
        em().persist(entry);
        if (claim(entry.key(), entry.id())) {
            return true;
        }
        em().detach(entry);
        return false;
    }

    /**
     * Has a key lead to something; one that an earlier name of the same thing made may be taken back.
     *
     * @return what has the key instead; absent when it leads there now
     */
    public Optional<E> take(String key, long id) {
        return claim(key, id) ? Optional.empty() : at(key).filter(holder -> holder.id() != id);
    }

    /** Has a key that nothing has lead to something; two at once wait for each other here. */
    private boolean claim(String key, long id) {
        return em().createNativeQuery("insert into " + table + "_address (" + table + "_key, " + table
                                + "_id) values (?, ?) on conflict do nothing")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, key)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    /**
     * What is meant by some names, each once, in their order: what is called otherwise by now, what is spelled otherwise.
     * What the register does not know it takes in.
     *
     * <p>Nobody renames or merges any of it until the transaction ends, so that nothing is filed under what is no more.
     */
    public List<E> settled(List<String> names, Instant now) {
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(Slug.keyOf(name), name));
        // Held in one order whoever asks, so that two who write at once never wait for each other.
        Map<String, E> settled = new HashMap<>();
        byKey.keySet().stream().sorted().forEach(key -> settled.put(key, settled(key, byKey.get(key), now)));
        return byKey.keySet().stream().map(settled::get).distinct().toList();
    }

    private E settled(String key, String name, Instant now) {
        while (true) {
            Optional<E> known = lockedAt(key);
            if (known.isPresent()) {
                use(known.get(), now);
                return known.get();
            }
            E fresh = fresh(key, name, now);
            if (add(fresh)) {
                return fresh;
            }
            // Somebody else has just taken the same one in, or merged it away: ask again.
        }
    }

    /** Notes that something is written down; not anew within an hour, so that few writes are made of many uses. */
    private void use(E entry, Instant now) {
        // Not as an entity's update, which would count as a change of it.
        em().createNativeQuery("update " + table + " set used_at = ? where id = ? and used_at < ?")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, entry.id())
                .setParameter(3, Timestamp.from(now.minus(FRESH)))
                .executeUpdate();
    }

    /** Has every key that leads to one lead to another. */
    public void leadOn(long from, long into) {
        em().createQuery("update " + addresses.getSimpleName() + " a set a.owner = :into where a.owner = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Takes something out; no key may lead to it any more. */
    public void remove(E entry) {
        em().remove(entry);
        em().flush();
    }

    /** The keys that lead to something, its own aside, in their order. */
    public List<String> earlierKeys(E entry) {
        return em().createQuery(
                        "select a.key from " + addresses.getSimpleName()
                                + " a where a.owner = :owner and a.key <> :key order by a.key",
                        String.class)
                .setParameter("owner", entry.id())
                .setParameter("key", entry.key())
                .getResultList();
    }

    /**
     * A piece of the register, in the order of the names, accents and case aside.
     *
     * @param words that a name has somewhere; blank for all
     * @param limit 1 to 100
     */
    public Slice<E> search(String words, Optional<Cursor> after, int limit) {
        int shown = Math.max(1, Math.min(limit, MAX_LIMIT));
        List<E> found = em().createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.key > :after and e.key like :part order by e.key",
                        type)
                .setParameter(
                        "after", after.map(cursor -> cursor.parts(1).get(0)).orElse(""))
                .setParameter("part", "%" + Slug.of(words) + "%")
                .setMaxResults(shown + 1)
                .getResultList();
        return Slice.of(found, shown, entry -> Cursor.of(entry.key()));
    }

    /** The names that were written down last, the latest first. */
    public List<String> latest(int limit) {
        return em().createQuery("select e from " + type.getSimpleName() + " e order by e.usedAt desc, e.id desc", type)
                .setMaxResults(limit)
                .getResultStream()
                .map(Registered::name)
                .toList();
    }

    /** Lets a change show itself now. */
    public void flush() {
        em().flush();
    }
}
