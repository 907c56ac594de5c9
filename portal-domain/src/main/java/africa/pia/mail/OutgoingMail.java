package africa.pia.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A mail that waits to be sent. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outgoing_mail_seq")
    @SequenceGenerator(name = "outgoing_mail_seq", sequenceName = "outgoing_mail_seq", allocationSize = 50)
    private long id;

    @Column(name = "recipient", nullable = false)
    private String recipient;

    @Column(name = "locale", nullable = false)
    private String locale;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "text_part", nullable = false)
    private String text;

    @Column(name = "html_part", nullable = false)
    private String html;

    @Column(name = "stop")
    private String stop;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected OutgoingMail() {}

    OutgoingMail(Letter letter, WrittenLetter words, Instant now) {
        this.recipient = letter.to();
        this.locale = letter.locale().toLanguageTag();
        this.subject = words.subject();
        this.text = words.text();
        this.html = words.html();
        this.stop = letter.stop().map(URI::toString).orElse(null);
        this.createdAt = now;
        this.dueAt = now;
    }

    long id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String locale() {
        return locale;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    /** Where mails like it are stopped. */
    Optional<String> stop() {
        return Optional.ofNullable(stop);
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }
}
