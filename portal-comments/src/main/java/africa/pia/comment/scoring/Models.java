package africa.pia.comment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shelf of models, and the switchboard. */
@ApplicationScoped
class Models {

    /** How many models keep their weights. */
    private static final int WHOLE = 3;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** The model in use, unpacked once on each node and kept until there is another. */
    private volatile InUse inUse;

    /** A model in use. */
    record InUse(long id, Model model, Evaluation evaluation) {}

    Switchboard switchboard() {
        return em.find(Switchboard.class, Switchboard.ONLY);
    }

    /** Writes out what changed, so that its version is known; a clash with another transaction shows here. */
    void flush() {
        em.flush();
    }

    /** The model learned last; read anew only when there is another. */
    Optional<InUse> inUse() {
        Optional<Long> last = em.createQuery("select max(m.id) from LearnedModel m", Long.class)
                .getResultStream()
                .filter(id -> id != null)
                .findFirst();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        InUse kept = inUse;
        if (kept == null || kept.id() != last.get()) {
            LearnedModel row = em.find(LearnedModel.class, last.get());
            kept = new InUse(row.id(), row.model(), row.evaluation());
            inUse = kept;
        }
        return Optional.of(kept);
    }

    /** The models learned last, the last one first. */
    List<LearnedModel> latest(int limit) {
        return em.createQuery("select m from LearnedModel m order by m.id desc", LearnedModel.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Keeps a model; earlier ones keep their figures only. */
    void add(LearnedModel model) {
        em.persist(model);
        em.flush();
        em.createNativeQuery("update comment_model set weights = null where weights is not null and id <= ?1")
                .setParameter(1, model.id() - WHOLE)
                .executeUpdate();
    }

    /** Takes learning upon this node; false when another one is at it. A node that dies gives it up by time. */
    boolean claim(Instant now, Instant until) {
        return em.createNativeQuery("update comment_scoring set learning_until = ?1"
                                + " where id = 1 and (learning_until is null or learning_until < ?2)")
                        .setParameter(1, Timestamp.from(until))
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    void giveUp() {
        em.createNativeQuery("update comment_scoring set learning_until = null where id = 1")
                .executeUpdate();
    }
}
