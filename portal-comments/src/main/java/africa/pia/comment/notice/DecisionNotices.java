package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notices' shelf. */
@ApplicationScoped
class DecisionNotices {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(DecisionNotice notice) {
        em.persist(notice);
    }

    void remove(DecisionNotice notice) {
        em.remove(notice);
    }

    Optional<DecisionNotice> ofDecision(long decision) {
        return em.createQuery("select n from DecisionNotice n where n.decisionId = :decision", DecisionNotice.class)
                .setParameter("decision", decision)
                .getResultStream()
                .findFirst();
    }

    /** An account's notices, the newest first. */
    List<DecisionNotice> of(AccountId account, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select n from DecisionNotice n where n.accountId = :account and n.id < :before"
                                + " order by n.id desc",
                        DecisionNotice.class)
                .setParameter("account", account.value())
                .setParameter("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts an account's unread notices, no further than the limit. */
    int unread(AccountId account, int limit) {
        return em.createQuery(
                        "select n.id from DecisionNotice n where n.accountId = :account and n.readAt is null",
                        Long.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    void markRead(AccountId account, long newest, Instant now) {
        em.createQuery("update DecisionNotice n set n.readAt = :now"
                        + " where n.accountId = :account and n.readAt is null and n.id <= :newest")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .setParameter("newest", newest)
                .executeUpdate();
    }

    void removeAllOf(AccountId account) {
        em.createQuery("delete from DecisionNotice n where n.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
