package africa.pia.author;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Those who sign, as they are stored: people, what is said of them, and every key that leads to one. */
@ApplicationScoped
class Authors {

    private static final Duration FRESH = Duration.ofHours(1);

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Optional<KnownAuthor> find(long id) {
        return Optional.ofNullable(em.find(KnownAuthor.class, id));
    }

    /** Somebody whom nobody renames or merges until the transaction ends. */
    Optional<KnownAuthor> locked(long id) {
        return Optional.ofNullable(em.find(KnownAuthor.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whom a key leads to. */
    Optional<Long> holder(String key) {
        // Asked while an article is being written: it must not be written before its names are held.
        return em.createQuery("select a.author from AuthorAddress a where a.key = :key", Long.class)
                .setParameter("key", key)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** The one who signs in with an account. */
    Optional<KnownAuthor> of(AccountId account) {
        return em.createQuery("select a from KnownAuthor a where a.account = :account", KnownAuthor.class)
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst();
    }

    /** Shelves somebody new, unless somebody else was faster. */
    boolean add(KnownAuthor author) {
        em.persist(author);
        if (claim(author.key(), author.id())) {
            return true;
        }
        em.detach(author);
        return false;
    }

    /** Has a key that nobody has lead to somebody; two at once wait for each other here. */
    boolean claim(String key, long author) {
        return em.createNativeQuery(
                                "insert into author_address (author_key, author_id) values (?, ?) on conflict do nothing")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, key)
                        .setParameter(2, author)
                        .executeUpdate()
                == 1;
    }

    /** Notes that somebody signs; not anew within an hour, so that few writes are made of many uses. */
    void use(KnownAuthor author, Instant now) {
        // Not as an entity's update, which would count as a change of it.
        em.createNativeQuery("update author set used_at = ? where id = ? and used_at < ?")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, author.id())
                .setParameter(3, Timestamp.from(now.minus(FRESH)))
                .executeUpdate();
    }

    /** Has every key that leads to one lead to another. */
    void leadOn(long from, long into) {
        em.createQuery("update AuthorAddress a set a.author = :into where a.author = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Takes somebody out, with everything that was said of them. */
    void remove(KnownAuthor author) {
        for (String type : List.of("AuthorText", "StoredLink")) {
            em.createQuery("delete from " + type + " t where t.author = :author")
                    .setParameter("author", author.id())
                    .executeUpdate();
        }
        em.remove(author);
        em.flush();
    }

    /** The keys that lead to somebody, their own aside, in their order. */
    List<String> earlierKeys(KnownAuthor author) {
        return em.createQuery(
                        "select a.key from AuthorAddress a where a.author = :author and a.key <> :key order by a.key",
                        String.class)
                .setParameter("author", author.id())
                .setParameter("key", author.key())
                .getResultList();
    }

    List<AuthorText> texts(long author) {
        return em.createQuery("select t from AuthorText t where t.author = :author", AuthorText.class)
                .setParameter("author", author)
                .getResultList();
    }

    /** Says so of somebody, and in no other language. */
    void say(long author, Map<String, String> titles, Map<String, String> biographies) {
        Set<String> languages = new TreeSet<>(titles.keySet());
        languages.addAll(biographies.keySet());
        texts(author).stream()
                .filter(text -> !languages.contains(text.language()))
                .forEach(em::remove);
        for (String language : languages) {
            AuthorText text = em.find(AuthorText.class, new AuthorText.Key(author, language));
            boolean known = text != null;
            AuthorText said = known ? text : new AuthorText(author, language);
            said.say(titles.getOrDefault(language, ""), biographies.getOrDefault(language, ""));
            if (!known) {
                em.persist(said);
            }
        }
    }

    List<AuthorLink> links(long author) {
        return stored(author).stream().map(StoredLink::asLink).toList();
    }

    /** The links of somebody, at the places 0, 1, 2 and so on. */
    private List<StoredLink> stored(long author) {
        return em.createQuery("select l from StoredLink l where l.author = :author order by l.place", StoredLink.class)
                .setParameter("author", author)
                .getResultList();
    }

    /** Puts links in the place of those that were there. */
    void link(long author, List<AuthorLink> links) {
        List<StoredLink> stored = stored(author);
        for (int place = 0; place < links.size(); place++) {
            if (place < stored.size()) {
                stored.get(place).show(links.get(place));
            } else {
                em.persist(new StoredLink(author, place, links.get(place)));
            }
        }
        stored.stream().skip(links.size()).forEach(em::remove);
    }

    /** Lets a change show itself now. */
    void flush() {
        em.flush();
    }

    /**
     * People in the order of their keys.
     *
     * @param part that a key has somewhere; empty for all
     * @param after key behind which to go on
     */
    List<KnownAuthor> search(String part, String after, int limit) {
        return em.createQuery(
                        "select a from KnownAuthor a where a.key > :after and a.key like :part order by a.key",
                        KnownAuthor.class)
                .setParameter("after", after)
                .setParameter("part", "%" + part + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those who signed last, the latest first. */
    List<KnownAuthor> latestUsed(int limit) {
        return em.createQuery("select a from KnownAuthor a order by a.usedAt desc, a.id desc", KnownAuthor.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
