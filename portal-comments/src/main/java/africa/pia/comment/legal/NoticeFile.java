package africa.pia.comment.legal;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notices' shelf, with their history. */
@ApplicationScoped
class NoticeFile {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final List<NoticeState> OPEN = List.of(NoticeState.AWAITING_REVIEW, NoticeState.UNDER_REVIEW);

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(LegalNotice notice) {
        em.persist(notice);
        em.flush();
    }

    void add(LegalStep step) {
        em.persist(step);
    }

    void flush() {
        em.flush();
    }

    Optional<LegalNotice> find(long id) {
        return Optional.ofNullable(em.find(LegalNotice.class, id));
    }

    /** As it stands now, and nobody else changes it until the transaction ends. */
    Optional<LegalNotice> lock(long id) {
        return Optional.ofNullable(em.find(LegalNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What waits, first come first. */
    List<LegalNotice> open(Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select n from LegalNotice n where n.state in :open and n.id > :after order by n.id",
                        LegalNotice.class)
                .setParameter("open", OPEN)
                .setParameter("after", after.map(Cursor::id).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
    }

    /** What moderators have decided, the last one first. */
    List<LegalNotice> decided(Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select n from LegalNotice n where n.state = :decided and n.decidedAt <= :at"
                                + " and (n.decidedAt < :at or n.id < :id) order by n.decidedAt desc, n.id desc",
                        LegalNotice.class)
                .setParameter("decided", NoticeState.DECIDED)
                .setParameter("at", after.map(Cursor::instant).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts what waits, no further than the limit. */
    int countOpen(int limit) {
        return em.createQuery("select n.id from LegalNotice n where n.state in :open", Long.class)
                .setParameter("open", OPEN)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** Notices of one comment, first come first. */
    List<LegalNotice> on(CommentId comment, int limit) {
        return em.createQuery(
                        "select n from LegalNotice n where n.commentId = :comment order by n.id", LegalNotice.class)
                .setParameter("comment", comment.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** A notice of a comment that waits, sent by this account or, without one, from this address of mail. */
    Optional<LegalNotice> openFrom(CommentId comment, Optional<AccountId> account, Optional<String> email) {
        if (account.isEmpty() && email.isEmpty()) {
            return Optional.empty();
        }
        String sender = account.isPresent() ? "n.accountId = :account" : "n.accountId is null and n.email = :email";
        var query = em.createQuery(
                        "select n from LegalNotice n where n.commentId = :comment and n.state in :open and " + sender,
                        LegalNotice.class)
                .setParameter("comment", comment.value())
                .setParameter("open", OPEN);
        if (account.isPresent()) {
            query.setParameter("account", account.get().value());
        } else {
            query.setParameter("email", email.get());
        }
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    List<LegalNotice> of(AccountId account) {
        return em.createQuery(
                        "select n from LegalNotice n where n.accountId = :account order by n.id", LegalNotice.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    List<LegalStep> history(LegalNotice notice) {
        return em.createQuery("select s from LegalStep s where s.noticeId = :notice order by s.id", LegalStep.class)
                .setParameter("notice", notice.id())
                .getResultList();
    }

    /** Forgets who sent what was decided long enough ago. */
    int forgetContacts(Instant now) {
        return em.createQuery("update LegalNotice n set n.name = '', n.email = '', n.forgetAt = null"
                        + " where n.forgetAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
