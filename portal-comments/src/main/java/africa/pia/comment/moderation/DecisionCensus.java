package africa.pia.comment.moderation;

import africa.pia.comment.thread.CommentCensus;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts decisions; tells nothing of who made them. */
@ApplicationScoped
public class DecisionCensus {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    @Inject
    CommentCensus comments;

    /**
     * So many decisions of one sort.
     *
     * @param automated whether a rule of the house made them
     * @param held whether the comments had been held
     */
    public record Ruled(Verdict verdict, boolean automated, boolean held, long count) {

        /** Whether they are decisions on comments, not on earlier decisions. */
        public boolean isFresh() {
            return verdict != Verdict.UNDO && verdict != Verdict.OVERTURN;
        }
    }

    /** How long a comment had waited for the first decision on it. */
    public record Waited(CommentId comment, Duration waiting) {}

    /** What was decided from one instant to before another, by its sorts. */
    public List<Ruled> ruled(Instant from, Instant to) {
        return em.createQuery(
                        "select d.verdict, d.automatedDecision, d.previousStatus, count(d) from Decision d"
                                + " where d.decidedAt >= :from and d.decidedAt < :to"
                                + " group by d.verdict, d.automatedDecision, d.previousStatus",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Ruled((Verdict) row[0], (Boolean) row[1], row[2] == CommentStatus.HELD, (Long) row[3]))
                .toList();
    }

    /** On which grounds comments were removed. */
    public Map<Ground, Long> grounds(Instant from, Instant to) {
        Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
        em.createQuery(
                        "select d.ground, count(d) from Decision d where d.decidedAt >= :from and d.decidedAt < :to"
                                + " and d.ground is not null and d.resultingStatus = :removed group by d.ground",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("removed", CommentStatus.REMOVED)
                .getResultList()
                .forEach(row -> grounds.put((Ground) row[0], (Long) row[1]));
        return grounds;
    }

    /** The first decisions on comments that moderators made, with how long each comment had waited. */
    public List<Waited> firstByModerators(Instant from, Instant to) {
        List<Object[]> first = em.createQuery(
                        "select d.commentId, d.decidedAt from Decision d where d.decidedAt >= :from"
                                + " and d.decidedAt < :to and d.moderatorId is not null and d.reversesId is null"
                                + " and not exists (select e.id from Decision e where e.commentId = d.commentId"
                                + " and e.id < d.id)",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        Map<CommentId, Instant> posted = comments.postedAt(
                first.stream().map(row -> new CommentId((Long) row[0])).toList());
        return first.stream()
                .map(row -> {
                    CommentId comment = new CommentId((Long) row[0]);
                    Instant decided = (Instant) row[1];
                    return new Waited(comment, Duration.between(posted.getOrDefault(comment, decided), decided));
                })
                .toList();
    }

    /** What moderators last decided on each of some comments; absent where none of them did. */
    public Map<CommentId, Verdict> byModerators(Collection<CommentId> ids) {
        Map<CommentId, Verdict> verdicts = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select d.commentId, d.verdict from Decision d where d.commentId in :ids"
                                    + " and d.moderatorId is not null and d.verdict <> :undo order by d.id",
                            Object[].class)
                    .setParameter("ids", ids.stream().map(CommentId::value).toList())
                    .setParameter("undo", Verdict.UNDO)
                    .getResultList()
                    .forEach(row -> verdicts.put(new CommentId((Long) row[0]), (Verdict) row[1]));
        }
        return verdicts;
    }
}
