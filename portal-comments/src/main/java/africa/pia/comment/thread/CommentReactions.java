package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who reacts to what. */
@ApplicationScoped
class CommentReactions {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    Optional<CommentReaction> of(CommentId comment, AccountId account) {
        return Optional.ofNullable(em.find(CommentReaction.class, new CommentReaction.Key(comment, account)));
    }

    void add(CommentReaction reaction) {
        em.persist(reaction);
    }

    void remove(CommentReaction reaction) {
        em.remove(reaction);
    }

    /** How one account reacts to some comments. */
    Map<CommentId, Reaction> of(AccountId account, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r from CommentReaction r where r.accountId = :account and r.commentId in :comments",
                        CommentReaction.class)
                .setParameter("account", account.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(CommentReaction::comment, CommentReaction::kind));
    }
}
