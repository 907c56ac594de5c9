package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The record of decisions: added to and read. */
@ApplicationScoped
class Decisions {

    private static final List<Verdict> REMOVALS = List.of(Verdict.REMOVE, Verdict.SPAM);

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(Decision decision) {
        em.persist(decision);
    }

    void add(BranchDecision decision) {
        em.persist(decision);
    }

    /** Finds what was decided of a whole branch and keeps others from undoing it meanwhile. */
    Optional<BranchDecision> lockBranch(long id) {
        return Optional.ofNullable(em.find(BranchDecision.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The decisions that were taken together, first come first; what undid them is not among them. */
    List<Decision> within(BranchDecision branch) {
        return em.createQuery(
                        "select d from Decision d where d.branchId = :branch and d.reversesId is null order by d.id",
                        Decision.class)
                .setParameter("branch", branch.id())
                .getResultList();
    }

    /** What was decided of a whole branch. */
    Optional<BranchDecision> findBranch(long id) {
        return Optional.ofNullable(em.find(BranchDecision.class, id));
    }

    Optional<Decision> find(long id) {
        return Optional.ofNullable(em.find(Decision.class, id));
    }

    List<Decision> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select d from Decision d where d.id in :ids", Decision.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<Decision> latestOn(CommentId comment) {
        return on(comment, 1).stream().findFirst();
    }

    /** Decisions on one comment, the last one first. */
    List<Decision> on(CommentId comment, int limit) {
        return em.createQuery(
                        "select d from Decision d where d.commentId = :comment order by d.id desc", Decision.class)
                .setParameter("comment", comment.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Every decision on some comments, the last one first. */
    List<Decision> onAll(Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select d from Decision d where d.commentId in :comments order by d.id desc", Decision.class)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultList();
    }

    /** What people decided before a decision, the last one first. */
    List<Decision> byPeople(long before, int limit) {
        return em.createQuery(
                        "select d from Decision d where d.moderatorId is not null and d.id < :before"
                                + " order by d.id desc",
                        Decision.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What people decided since an instant, the last one first. */
    List<Decision> byPeopleSince(Instant since, int limit) {
        return em.createQuery(
                        "select d from Decision d where d.decidedAt >= :since and d.moderatorId is not null"
                                + " order by d.decidedAt desc",
                        Decision.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts what people decided after a decision, no further than the limit. */
    int countByPeople(long after, int limit) {
        return em.createQuery(
                        "select d.id from Decision d where d.moderatorId is not null and d.id > :after", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** The removals of somebody's comments, the last one first. */
    List<Decision> removalsOf(AccountId author, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select d from Decision d where d.authorId = :author and d.verdict in :removals"
                                + " and d.id < :before order by d.id desc",
                        Decision.class)
                .setParameter("author", author.value())
                .setParameter("removals", REMOVALS)
                .setParameter("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The removals of a period, first come first. */
    List<Decision> removalsWithin(Instant from, Instant to, Optional<Cursor> after, int limit) {
        Instant beginning = after.map(Cursor::instant).orElse(from);
        return em.createQuery(
                        "select d from Decision d where d.decidedAt >= :beginning and d.decidedAt < :to"
                                + " and d.verdict in :removals and (d.decidedAt > :beginning or d.id > :id)"
                                + " order by d.decidedAt, d.id",
                        Decision.class)
                .setParameter("beginning", beginning)
                .setParameter("to", to)
                .setParameter("removals", REMOVALS)
                .setParameter("id", after.map(Cursor::id).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
    }

    /** What took some decisions back, by the decision that was. */
    Map<Long, Decision> reversals(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select d from Decision d where d.reversesId in :ids", Decision.class)
                .setParameter("ids", decisions.stream().map(Decision::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(each -> each.reverses().orElseThrow(), Function.identity()));
    }

    /** Which of some comments were last decided on this ground. */
    Set<CommentId> lastResting(Ground ground, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery(
                        "select d.commentId from Decision d where d.commentId in :comments and d.ground = :ground"
                                + " and not exists (select l from Decision l"
                                + " where l.commentId = d.commentId and l.id > d.id)",
                        Long.class)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .setParameter("ground", ground)
                .getResultList()
                .stream()
                .map(CommentId::new)
                .collect(Collectors.toSet());
    }

    /** Which of some decisions were taken back. */
    Set<Long> reversed(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select d.reversesId from Decision d where d.reversesId in :ids", Long.class)
                .setParameter("ids", decisions.stream().map(Decision::id).toList())
                .getResultList());
    }
}
