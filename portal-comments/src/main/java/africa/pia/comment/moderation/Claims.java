package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works on what. Rows are locked in the order of their comments, so nobody waits in a circle. */
@ApplicationScoped
class Claims {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** The claims on some comments that are not over. */
    List<Claim> standing(Collection<CommentId> comments, Instant now) {
        if (comments.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from Claim c where c.commentId in :comments and c.endsAt > :now", Claim.class)
                .setParameter("comments", numbers(comments))
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Takes for a moderator what nobody else holds; of two who ask at once one gets it.
     *
     * @param byOpening whether the comment itself was opened; else it came with a page of a queue
     * @param evenFromOthers whether to take also what somebody else holds
     */
    void take(
            AccountId moderator,
            Collection<CommentId> comments,
            boolean byOpening,
            boolean evenFromOthers,
            Instant now,
            Instant end) {
        if (comments.isEmpty()) {
            return;
        }
        List<Claim> existing = em.createQuery(
                        "select c from Claim c where c.commentId in :comments order by c.commentId", Claim.class)
                .setParameter("comments", numbers(comments))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        existing.stream()
                .filter(claim -> evenFromOthers
                        || claim.moderator().equals(moderator)
                        || !claim.endsAt().isAfter(now))
                .forEach(claim -> claim.pass(moderator, byOpening, end));
        Set<CommentId> known = existing.stream().map(Claim::comment).collect(Collectors.toSet());
        List<CommentId> missing =
                comments.stream().filter(each -> !known.contains(each)).toList();
        if (!missing.isEmpty()) {
            Query insert =
                    em.createNativeQuery("insert into comment_claim (comment_id, moderator_id, opened, ends_at) values "
                            + missing.stream()
                                    .map(CommentId::value)
                                    .sorted()
                                    .map(id -> "(" + id + ", ?1, ?2, ?3)")
                                    .collect(Collectors.joining(", "))
                            + " on conflict do nothing");
            insert.setParameter(1, moderator.value());
            insert.setParameter(2, byOpening);
            insert.setParameter(3, end.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Gives up what came to a moderator with earlier pages, but for these comments. */
    void giveUpDealt(AccountId moderator, Collection<CommentId> but) {
        lockedOf(moderator).stream()
                .filter(claim -> !claim.isOpened() && !but.contains(claim.comment()))
                .forEach(em::remove);
    }

    /** Lets everything that a moderator still holds last longer. */
    void renew(AccountId moderator, Instant now, Instant end) {
        lockedOf(moderator).stream()
                .filter(claim -> claim.endsAt().isAfter(now))
                .forEach(claim -> claim.pass(moderator, false, end));
    }

    void giveUp(AccountId moderator, Collection<CommentId> comments) {
        lockedOf(moderator).stream()
                .filter(claim -> comments.contains(claim.comment()))
                .forEach(em::remove);
    }

    private List<Claim> lockedOf(AccountId moderator) {
        return em.createQuery(
                        "select c from Claim c where c.moderatorId = :moderator order by c.commentId", Claim.class)
                .setParameter("moderator", moderator.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Nobody works on it any more: it is decided. */
    void end(CommentId comment) {
        em.createNativeQuery("delete from comment_claim where comment_id = ?1")
                .setParameter(1, comment.value())
                .executeUpdate();
    }

    /** Forgets claims that were over before then. */
    int forget(Instant before) {
        return em.createQuery("delete from Claim c where c.endsAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static List<Long> numbers(Collection<CommentId> comments) {
        return comments.stream().map(CommentId::value).sorted().toList();
    }
}
