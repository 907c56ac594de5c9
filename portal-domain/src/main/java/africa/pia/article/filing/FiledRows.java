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

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Files every article of a section in another. Who is writing in one of them finds it changed. */
    void refile(SectionKey from, SectionKey into) {
        em.createQuery("update Article a set a.section = :into, a.version = a.version + 1 where a.section = :from")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .executeUpdate();
    }

    /** Files what has a tag under another key and label of it. */
    void relabel(String before, String key, String label) {
        touch(before);
        em.createQuery("update ArticleTag t set t.key = :key, t.label = :label where t.key = :before")
                .setParameter("key", key)
                .setParameter("label", label)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Gives what has one tag another in its place, once each. */
    void retag(String from, String into, String label) {
        touch(from);
        em.createQuery("delete from ArticleTag t where t.key = :from and exists (select o.id from ArticleTag o"
                        + " where o.article.id = t.article.id and o.key = :into)")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        em.createQuery("update ArticleTag t set t.key = :into, t.label = :label where t.key = :from")
                .setParameter("into", into)
                .setParameter("label", label)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Counts a change of every article with a tag. */
    private void touch(String tag) {
        em.createQuery("update Article a set a.version = a.version + 1 where exists (select t.id from ArticleTag t"
                        + " where t.article.id = a.id and t.key = :tag)")
                .setParameter("tag", tag)
                .executeUpdate();
    }

    /** Prints somebody's name otherwise above what they have signed. */
    void rename(String before, String key, String name) {
        touchSigned(before);
        em.createQuery("update ArticleByline b set b.key = :key, b.name = :name where b.key = :before")
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Puts one name in the place of another, once above each text. */
    void resign(String from, String into, String name) {
        touchSigned(from);
        em.createQuery("delete from ArticleByline b where b.key = :from and exists (select o.id from ArticleByline o"
                        + " where o.article.id = b.article.id and o.key = :into)")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        em.createQuery("update ArticleByline b set b.key = :into, b.name = :name where b.key = :from")
                .setParameter("into", into)
                .setParameter("name", name)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Counts a change of every article that somebody has signed. */
    private void touchSigned(String author) {
        em.createQuery("update Article a set a.version = a.version + 1 where exists (select b.id from ArticleByline b"
                        + " where b.article.id = a.id and b.key = :author)")
                .setParameter("author", author)
                .executeUpdate();
    }

    /** How many articles each of some people has signed, in whatever state; who has signed none is absent. */
    Map<String, Long> countByAuthor(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select b.key, count(b) from ArticleByline b where b.key in :keys group by b.key",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** How many articles have each of some tags, in whatever state; one that none has is absent. */
    Map<String, Long> countByTag(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select t.key, count(t) from ArticleTag t where t.key in :keys group by t.key", Object[].class)
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
