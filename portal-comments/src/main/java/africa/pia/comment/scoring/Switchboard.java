package africa.pia.comment.scoring;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** What is made of scores, from which threshold on; one row, there from the beginning. */
@Entity
@Table(name = "comment_scoring")
class Switchboard {

    static final long ONLY = 1;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ScoringState state;

    @Column(name = "threshold", nullable = false)
    private int threshold;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Switchboard() {}

    void turn(ScoringState wished, int percent, AccountId by, Instant now) {
        state = wished;
        threshold = percent;
        changedBy = by.value();
        changedAt = now;
    }

    ScoringState state() {
        return state;
    }

    /** In percent. */
    int threshold() {
        return threshold;
    }

    Optional<AccountId> changedBy() {
        return Optional.ofNullable(changedBy).map(AccountId::new);
    }

    Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    long version() {
        return version;
    }

    /** As the log of acts has it. */
    String told() {
        return state + " " + threshold;
    }
}
