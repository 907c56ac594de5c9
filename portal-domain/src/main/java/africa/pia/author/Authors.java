package africa.pia.author;

import africa.pia.account.AccountId;
import africa.pia.register.RegisterRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Those who sign, as they are stored: people, what is said of them, and every key that leads to one. */
@ApplicationScoped
class Authors extends RegisterRows<KnownAuthor> {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Authors() {
        super(KnownAuthor.class, AuthorAddress.class, "author");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected KnownAuthor fresh(String key, String name, Instant now) {
        return new KnownAuthor(key, name, now);
    }

    /** The one who signs in with an account. */
    Optional<KnownAuthor> of(AccountId account) {
        return em.createQuery("select a from KnownAuthor a where a.account = :account", KnownAuthor.class)
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst();
    }

    /** The accounts of those who sign under some keys; without those who have none. */
    Set<AccountId> accounts(Collection<String> keys) {
        return em.createQuery(
                        "select a.account from KnownAuthor a where a.key in :keys and a.account is not null",
                        Long.class)
                .setParameter("keys", keys)
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /** Takes somebody out, with everything that was said of them. */
    @Override
    public void remove(KnownAuthor author) {
        for (String type : List.of("AuthorText", "StoredLink")) {
            em.createQuery("delete from " + type + " t where t.author = :author")
                    .setParameter("author", author.id())
                    .executeUpdate();
        }
        super.remove(author);
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
}
