package africa.pia.comment.legal;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One step in the life of a notice: rows are only ever added. */
@Entity
@Table(name = "comment_legal_step")
class LegalStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_legal_step_seq")
    @SequenceGenerator(name = "comment_legal_step_seq", sequenceName = "comment_legal_step_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, updatable = false)
    private NoticeState state;

    @Column(name = "by_id", updatable = false)
    private Long byId;

    @Column(name = "at", nullable = false, updatable = false)
    private Instant at;

    protected LegalStep() {}

    LegalStep(LegalNotice notice, Optional<AccountId> by, Instant at) {
        this.noticeId = notice.id();
        this.state = notice.state();
        this.byId = by.map(AccountId::value).orElse(null);
        this.at = at;
    }

    NoticeState state() {
        return state;
    }

    Optional<AccountId> by() {
        return Optional.ofNullable(byId).map(AccountId::new);
    }

    Instant at() {
        return at;
    }
}
