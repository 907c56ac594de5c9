package africa.pia.comment.appeal;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The appeals' shelf. */
@ApplicationScoped
class Appeals {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(Appeal appeal) {
        em.persist(appeal);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Optional<Appeal> find(long id) {
        return Optional.ofNullable(em.find(Appeal.class, id));
    }

    /** As it stands now, whatever this transaction had read of it before. */
    Optional<Appeal> reread(long id) {
        Optional<Appeal> found = find(id);
        found.ifPresent(em::refresh);
        return found;
    }

    List<Appeal> against(Collection<Long> decisions) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select a from Appeal a where a.decisionId in :decisions", Appeal.class)
                .setParameter("decisions", decisions)
                .getResultList();
    }

    List<Appeal> openOn(CommentId comment) {
        return em.createQuery("select a from Appeal a where a.commentId = :comment and a.state = :open", Appeal.class)
                .setParameter("comment", comment.value())
                .setParameter("open", AppealState.OPEN)
                .getResultList();
    }

    /** What waits, first come first. */
    List<Appeal> open(Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select a from Appeal a where a.state = :open and a.id > :after order by a.id", Appeal.class)
                .setParameter("open", AppealState.OPEN)
                .setParameter("after", after.map(Cursor::id).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
    }

    /** What moderators have decided, the last one first. */
    List<Appeal> settled(Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select a from Appeal a where a.state in :settled and a.settledAt <= :at"
                                + " and (a.settledAt < :at or a.id < :id) order by a.settledAt desc, a.id desc",
                        Appeal.class)
                .setParameter("settled", List.of(AppealState.UPHELD, AppealState.OVERTURNED))
                .setParameter("at", after.map(Cursor::instant).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts what waits, and what of it is overdue, no further than the limit. */
    int countOpen(Optional<Instant> overdueAt, int limit) {
        String overdue = overdueAt.isPresent() ? " and a.dueAt < :now" : "";
        var query = em.createQuery("select a.id from Appeal a where a.state = :open" + overdue, Long.class)
                .setParameter("open", AppealState.OPEN)
                .setMaxResults(limit);
        overdueAt.ifPresent(now -> query.setParameter("now", now));
        return query.getResultList().size();
    }

    List<Appeal> of(AccountId author) {
        return em.createQuery("select a from Appeal a where a.authorId = :author order by a.id", Appeal.class)
                .setParameter("author", author.value())
                .getResultList();
    }
}
