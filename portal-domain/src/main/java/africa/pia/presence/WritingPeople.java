package africa.pia.presence;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Who is writing where, as it is stored. */
@ApplicationScoped
class WritingPeople {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Who has been seen at an article since an instant, the longest there first. */
    List<WritingPerson> at(ArticleId article, Instant seenAfter) {
        return em.createQuery(
                        "select p from WritingPerson p where p.article = :article and p.seenAt > :after"
                                + " order by p.since, p.id",
                        WritingPerson.class)
                .setParameter("article", article.value())
                .setParameter("after", seenAfter)
                .getResultList();
    }

    void add(WritingPerson person) {
        em.persist(person);
        em.flush();
    }

    void remove(ArticleId article, AccountId account) {
        em.createQuery("delete from WritingPerson p where p.article = :article and p.account = :account")
                .setParameter("article", article.value())
                .setParameter("account", account.value())
                .executeUpdate();
    }

    void removeAll(AccountId account) {
        em.createQuery("delete from WritingPerson p where p.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Forgets who was last seen at an article before an instant. */
    void forget(ArticleId article, Instant before) {
        em.createQuery("delete from WritingPerson p where p.article = :article and p.seenAt <= :before")
                .setParameter("article", article.value())
                .setParameter("before", before)
                .executeUpdate();
    }
}
