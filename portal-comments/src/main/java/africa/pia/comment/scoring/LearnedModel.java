package africa.pia.comment.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A model as it was learned at one time. Never altered, but that older ones give up their weights and keep their figures. */
@Entity
@Table(name = "comment_model")
class LearnedModel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_model_seq")
    @SequenceGenerator(name = "comment_model_seq", sequenceName = "comment_model_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    /** The last decision of a person that there was. */
    @Column(name = "last_decision", nullable = false, updatable = false)
    private long lastDecision;

    @Column(name = "removed", nullable = false, updatable = false)
    private long removed;

    @Column(name = "kept", nullable = false, updatable = false)
    private long kept;

    @Column(name = "tokens", nullable = false, updatable = false)
    private int tokens;

    @Column(name = "evaluation", nullable = false, updatable = false)
    private String evaluation;

    @Column(name = "weights", updatable = false)
    private byte[] weights;

    protected LearnedModel() {}

    LearnedModel(Learner.Learned learned, long lastDecision, Instant madeAt) {
        this.madeAt = madeAt;
        this.lastDecision = lastDecision;
        this.removed = learned.model().removed();
        this.kept = learned.model().kept();
        this.tokens = learned.model().counts().size();
        this.evaluation = learned.evaluation().kept();
        this.weights = learned.model().packed();
    }

    long id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    long lastDecision() {
        return lastDecision;
    }

    Evaluation evaluation() {
        return Evaluation.parse(evaluation);
    }

    /** The model itself; of the last ones only. */
    Model model() {
        if (weights == null) {
            throw new IllegalStateException("Model " + id + " has given up its weights");
        }
        return Model.unpacked(weights);
    }

    ScoringDesk.Edition asEdition() {
        return new ScoringDesk.Edition(id, madeAt, removed, kept, tokens, evaluation());
    }
}
