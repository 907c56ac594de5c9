package africa.pia.comment.report;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reports' shelf, with how often each reporter was right. */
@ApplicationScoped
class Flags {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(Flag flag) {
        em.persist(flag);
    }

    void flush() {
        em.flush();
    }

    Optional<Flag> find(long id) {
        return Optional.ofNullable(em.find(Flag.class, id));
    }

    /** Whether somebody has a report of a comment that is open, or one of its text as it was written then. */
    boolean hasReported(AccountId reporter, CommentId comment, Instant writtenAt) {
        return !em.createQuery(
                        "select f.id from Flag f where f.commentId = :comment and f.accountId = :reporter"
                                + " and (f.state = :open or f.writtenAt = :writtenAt)",
                        Long.class)
                .setParameter("comment", comment.value())
                .setParameter("reporter", reporter.value())
                .setParameter("open", FlagState.OPEN)
                .setParameter("writtenAt", writtenAt)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The open reports of some comments, first come first; of one comment no more than the limit are needed. */
    List<Flag> openOn(Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select f from Flag f where f.commentId in :comments and f.state = :open order by f.id",
                        Flag.class)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .setParameter("open", FlagState.OPEN)
                .getResultList();
    }

    /** What was settled by a decision. */
    List<Flag> settledBy(long decision) {
        return em.createQuery("select f from Flag f where f.decisionId = :decision order by f.id", Flag.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    /** How many readers were of another opinion than some comments. */
    Map<CommentId, Integer> disagreements(Collection<CommentId> comments) {
        Map<CommentId, Integer> counts = new HashMap<>();
        if (!comments.isEmpty()) {
            em.createQuery(
                            "select f.commentId, count(f) from Flag f where f.commentId in :comments"
                                    + " and f.state = :noted group by f.commentId",
                            Object[].class)
                    .setParameter(
                            "comments", comments.stream().map(CommentId::value).toList())
                    .setParameter("noted", FlagState.NOTED)
                    .getResultList()
                    .forEach(row -> counts.put(new CommentId((Long) row[0]), ((Long) row[1]).intValue()));
        }
        return counts;
    }

    /** A reader's own reports, the last one first. */
    List<Flag> of(AccountId reporter, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select f from Flag f where f.accountId = :reporter and f.id < :before order by f.id desc",
                        Flag.class)
                .setParameter("reporter", reporter.value())
                .setParameter("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Parts what somebody reported from who has left; the reports still stand. */
    void forget(AccountId reporter) {
        em.createQuery("update Flag f set f.accountId = null where f.accountId = :reporter")
                .setParameter("reporter", reporter.value())
                .executeUpdate();
        em.createQuery("delete from Reporter r where r.accountId = :reporter")
                .setParameter("reporter", reporter.value())
                .executeUpdate();
    }

    void countReported(AccountId reporter) {
        if (count(reporter, 1, 0, 0) == 0) {
            // Two first reports at once: the second one waits here for the first and then finds the row.
            em.createNativeQuery("insert into comment_reporter (account_id, reported, settled, agreed)"
                            + " values (?1, 0, 0, 0) on conflict do nothing")
                    .setParameter(1, reporter.value())
                    .executeUpdate();
            count(reporter, 1, 0, 0);
        }
    }

    /** Counts an outcome, or takes it back. */
    void countSettled(AccountId reporter, int settled, int agreed) {
        count(reporter, 0, settled, agreed);
    }

    private int count(AccountId reporter, int reported, int settled, int agreed) {
        return em.createQuery("update Reporter r set r.reported = r.reported + :reported,"
                        + " r.settled = r.settled + :settled, r.agreed = r.agreed + :agreed"
                        + " where r.accountId = :reporter")
                .setParameter("reported", reported)
                .setParameter("settled", settled)
                .setParameter("agreed", agreed)
                .setParameter("reporter", reporter.value())
                .executeUpdate();
    }

    Map<AccountId, Reports.Accuracy> accuracies(Collection<AccountId> reporters) {
        if (reporters.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select r from Reporter r where r.accountId in :reporters", Reporter.class)
                .setParameter(
                        "reporters",
                        reporters.stream().map(AccountId::value).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Reporter::account, Reporter::asAccuracy));
    }
}
