package africa.pia.comment.screening;

import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shelf of what was found. */
@ApplicationScoped
class CommentFindings {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(CommentFinding finding) {
        em.persist(finding);
    }

    List<CommentFinding> on(Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select f from CommentFinding f where f.commentId in :comments order by f.id",
                        CommentFinding.class)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultList();
    }

    /** Which of some comments a rule found. */
    Set<CommentId> having(Collection<CommentId> comments, String rule) {
        if (comments.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery(
                        "select distinct f.commentId from CommentFinding f where f.commentId in :comments"
                                + " and f.rule = :rule",
                        Long.class)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .setParameter("rule", rule)
                .getResultList()
                .stream()
                .map(CommentId::new)
                .collect(Collectors.toSet());
    }

    /** Forgets what a rule found on an earlier version. */
    void forgetEarlier(Finding finding) {
        em.createQuery("delete from CommentFinding f where f.commentId = :comment and f.rule = :rule"
                        + " and f.commentVersion < :version")
                .setParameter("comment", finding.comment().value())
                .setParameter("rule", finding.rule())
                .setParameter("version", finding.version())
                .executeUpdate();
    }

    /** The text has changed: what kept it from being seen still did, but is nowhere in it; the rest is void. */
    void outdate(CommentId comment) {
        em.createNativeQuery("delete from comment_finding where comment_id = ?1 and not held")
                .setParameter(1, comment.value())
                .executeUpdate();
        em.createNativeQuery("update comment_finding set spans = '' where comment_id = ?1")
                .setParameter(1, comment.value())
                .executeUpdate();
    }
}
