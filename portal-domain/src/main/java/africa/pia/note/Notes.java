package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.note.NoteDesk.StaleNoteException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes as they are stored. */
@ApplicationScoped
class Notes {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The notes beside an article, in the order in which they were written. */
    List<Note> beside(ArticleId article) {
        return em.createQuery("select n from Note n where n.article = :article order by n.createdAt, n.id", Note.class)
                .setParameter("article", article.value())
                .getResultList();
    }

    long count(ArticleId article) {
        return em.createQuery("select count(n) from Note n where n.article = :article", Long.class)
                .setParameter("article", article.value())
                .getSingleResult();
    }

    /** How many notes of each article are open; an article that has none is absent. */
    Map<ArticleId, Integer> open(Collection<ArticleId> articles) {
        Map<ArticleId, Integer> counts = new HashMap<>();
        if (!articles.isEmpty()) {
            em.createQuery(
                            "select n.article, count(n) from Note n"
                                    + " where n.article in :articles and n.resolvedAt is null group by n.article",
                            Object[].class)
                    .setParameter(
                            "articles", articles.stream().map(ArticleId::value).toList())
                    .getResultStream()
                    .forEach(row -> counts.put(new ArticleId((Long) row[0]), ((Long) row[1]).intValue()));
        }
        return counts;
    }

    Optional<Note> find(long id) {
        return Optional.ofNullable(em.find(Note.class, id));
    }

    void add(Note note) {
        em.persist(note);
        em.flush();
    }

    /** Writes a change and counts it as one. */
    void save(Note note) {
        try {
            em.lock(note, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        } catch (OptimisticLockException raced) {
            throw new StaleNoteException();
        }
    }

    /** Calls somebody no more. */
    void forget(AccountId account) {
        em.createNativeQuery("delete from article_note_mention where account_id = ?")
                .setParameter(1, account.value())
                .executeUpdate();
    }
}
