package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.section.SectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The views that people keep, as they are stored. */
@ApplicationScoped
class KeptViews {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Somebody's views in the order of their names. */
    List<KeptView> of(AccountId account) {
        return em.createQuery("select v from KeptView v where v.account = :account order by v.name", KeptView.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    Optional<KeptView> find(long id) {
        return Optional.ofNullable(em.find(KeptView.class, id));
    }

    void add(KeptView view) {
        em.persist(view);
    }

    void remove(KeptView view) {
        em.remove(view);
    }

    /** Lets a broken constraint show itself now. */
    void flush() {
        em.flush();
    }

    void refile(SectionKey from, SectionKey into) {
        em.createQuery("update KeptView v set v.section = :into where v.section = :from")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .executeUpdate();
    }

    void retag(String from, String into) {
        em.createQuery("update KeptView v set v.tag = :into where v.tag = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    void dropAll(AccountId account) {
        em.createQuery("delete from KeptView v where v.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
