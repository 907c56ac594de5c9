package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The notices' shelf. */
@ApplicationScoped
class ToldNotices {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(ToldNotice notice) {
        em.persist(notice);
    }

    void remove(ToldNotice notice) {
        em.remove(notice);
    }

    /** Whether somebody was told of something. */
    boolean isTold(AccountId account, String told) {
        return !em.createQuery(
                        "select n.id from ToldNotice n where n.accountId = :account and n.told = :told", Long.class)
                .setParameter("account", account.value())
                .setParameter("told", told)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether somebody was told in this moment what became of an appeal for a comment. */
    boolean isToldOfAppeal(AccountId account, CommentId comment, Instant at) {
        return !em.createQuery(
                        "select n.id from ToldNotice n where n.accountId = :account and n.commentId = :comment"
                                + " and n.kind = :kind and n.toldAt = :at",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("comment", comment.value())
                .setParameter("kind", NoticeKind.APPEAL)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The unread notices of some people that a conversation goes on, by person. */
    Map<AccountId, ToldNotice> unreadFollowed(Collection<AccountId> accounts, ArticleId article) {
        return em.createQuery(
                        "select n from ToldNotice n where n.accountId in :accounts and n.articleId = :article"
                                + " and n.kind = :kind and n.readAt is null",
                        ToldNotice.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter("article", article.value())
                .setParameter("kind", NoticeKind.FOLLOWED)
                .getResultStream()
                .collect(Collectors.toMap(ToldNotice::account, Function.identity(), (one, other) -> one));
    }

    /** Who is to be written to by now. */
    List<AccountId> due(Instant now, int limit) {
        return em
                .createQuery(
                        "select distinct n.accountId from ToldNotice n where n.mailDueAt <= :now order by n.accountId",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /**
     * What somebody is to be written of by now, oldest first, for this transaction alone: another node that wants the
     * same waits for its end and then finds nothing due.
     */
    List<ToldNotice> lockDue(AccountId account, Instant now, int limit) {
        // Chosen first and locked then: not every database has a limit and a lock in one query.
        List<Long> chosen = em.createQuery(
                        "select n.id from ToldNotice n where n.accountId = :account and n.mailDueAt <= :now order by n.id",
                        Long.class)
                .setParameter("account", account.value())
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        return chosen.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select n from ToldNotice n where n.id in :chosen and n.mailDueAt <= :now order by n.id",
                                ToldNotice.class)
                        .setParameter("chosen", chosen)
                        .setParameter("now", now)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** Nothing more of what is no decision is mailed to somebody. */
    void stopMail(AccountId account) {
        em.createQuery("update ToldNotice n set n.mailDueAt = null where n.accountId = :account"
                        + " and n.mailDueAt is not null and n.kind not in :kept")
                .setParameter("account", account.value())
                .setParameter("kept", NoticeKind.NEEDED)
                .executeUpdate();
    }

    Optional<ToldNotice> ofDecision(long decision) {
        return em.createQuery("select n from ToldNotice n where n.decisionId = :decision", ToldNotice.class)
                .setParameter("decision", decision)
                .getResultStream()
                .findFirst();
    }

    /** An account's notices, the newest first. */
    List<ToldNotice> of(AccountId account, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select n from ToldNotice n where n.accountId = :account and n.id < :before"
                                + " order by n.id desc",
                        ToldNotice.class)
                .setParameter("account", account.value())
                .setParameter("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts an account's unread notices, no further than the limit. */
    int unread(AccountId account, int limit) {
        return em.createQuery(
                        "select n.id from ToldNotice n where n.accountId = :account and n.readAt is null", Long.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    void markRead(AccountId account, long newest, Instant now) {
        em.createQuery("update ToldNotice n set n.readAt = :now"
                        + " where n.accountId = :account and n.readAt is null and n.id <= :newest")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .setParameter("newest", newest)
                .executeUpdate();
    }

    void removeAllOf(AccountId account) {
        em.createQuery("delete from ToldNotice n where n.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
