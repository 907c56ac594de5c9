package africa.pia.article.filing;

import africa.pia.section.SectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Where articles are filed, as it is stored: many rows at once, never an article itself. */
@ApplicationScoped
class FiledRows {

    /** What an article bears, with a key and what stands there to be read. */
    enum Borne {
        TAG("ArticleTag", "label"),
        BYLINE("ArticleByline", "name");

        private final String entity;
        private final String name;

        Borne(String entity, String name) {
            this.entity = entity;
            this.name = name;
        }
    }

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Files every article of a section in another. Who is writing in one of them finds it changed. */
    void refile(SectionKey from, SectionKey into) {
        em.createQuery("update Article a set a.section = :into, a.version = a.version + 1 where a.section = :from")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .executeUpdate();
    }

    /** Calls what articles bear otherwise, under another key. Who is writing in one of them finds it changed. */
    void rename(Borne what, String before, String key, String name) {
        touch(what, before);
        put(what, before, key, name);
    }

    /** Puts one in the place of another, once at each article. Who is writing in one of them finds it changed. */
    void replace(Borne what, String from, String into, String name) {
        touch(what, from);
        em.createQuery("delete from " + what.entity + " t where t.key = :from and exists (select o.id from "
                        + what.entity + " o where o.article.id = t.article.id and o.key = :into)")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        put(what, from, into, name);
    }

    private void put(Borne what, String before, String key, String name) {
        em.createQuery("update " + what.entity + " t set t.key = :key, t." + what.name
                        + " = :name where t.key = :before")
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Counts a change of every article that bears it. */
    private void touch(Borne what, String key) {
        em.createQuery("update Article a set a.version = a.version + 1 where exists (select t.id from " + what.entity
                        + " t where t.article.id = a.id and t.key = :key)")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** How many articles bear each of some, in whatever state; what none bears is absent. */
    Map<String, Long> count(Borne what, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select t.key, count(t) from " + what.entity + " t where t.key in :keys group by t.key",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    Map<SectionKey, Long> countBySection() {
        return em.createQuery("select a.section, count(a) from Article a group by a.section", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SectionKey((String) row[0]), row -> (Long) row[1]));
    }
}
