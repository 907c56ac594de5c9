package africa.pia.change;

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

/** A row of the log. Its id is drawn before the commit and so says nothing of order; its position is given after. */
@Entity
@Table(name = "change_log")
class LoggedChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_log_seq")
    @SequenceGenerator(name = "change_log_seq", sequenceName = "change_log_seq", allocationSize = 50)
    private long id;

    @Column(name = "position")
    private Long position;

    @Enumerated(EnumType.STRING)
    @Column(name = "topic", nullable = false)
    private Change.Topic topic;

    @Column(name = "subject", nullable = false)
    private long subject;

    @Column(name = "detail", nullable = false)
    private String detail;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    protected LoggedChange() {}

    LoggedChange(Change.Topic topic, long subject, String detail, Instant occurredAt) {
        this.topic = topic;
        this.subject = subject;
        this.detail = detail;
        this.occurredAt = occurredAt;
    }

    void takePosition(long given) {
        this.position = given;
    }

    Change asChange() {
        return new Change(position, topic, subject, detail, occurredAt);
    }
}
