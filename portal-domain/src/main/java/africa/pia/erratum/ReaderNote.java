package africa.pia.erratum;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What one reader says of words of an article. */
@Entity
@Table(name = "error_report_note")
class ReaderNote {

    /** An address for thanks that never came to serve is not kept longer. */
    static final Duration LONGEST_WAIT = Duration.ofDays(365);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "error_report_note_seq")
    @SequenceGenerator(name = "error_report_note_seq", sequenceName = "error_report_note_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "report_id", nullable = false)
    private long report;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ErrorKind kind;

    @Column(name = "explanation", nullable = false)
    private String explanation;

    @Column(name = "source_url", nullable = false)
    private String source;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "email")
    private String email;

    @Column(name = "locale", nullable = false)
    private String locale;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "forget_at")
    private Instant forgetAt;

    protected ReaderNote() {}

    ReaderNote(ReportId report, ReportCheck.Checked said, Optional<AccountId> reader, Instant now) {
        this.report = report.value();
        kind = said.kind();
        explanation = said.explanation();
        source = said.source();
        account = reader.map(AccountId::value).orElse(null);
        email = reader.isPresent() ? null : said.email().orElse(null);
        locale = said.locale().toLanguageTag();
        sentAt = now;
        forgetAt = email == null ? null : now.plus(LONGEST_WAIT);
    }

    /** The address has served, or never will: it is kept for a while, in case the reader asks. */
    void forget(Instant at) {
        if (email != null) {
            forgetAt = at;
        }
    }

    long report() {
        return report;
    }

    Optional<AccountId> reader() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    ReportItem.Note asNote() {
        return new ReportItem.Note(kind, explanation, source, reader(), account != null || email != null, sentAt);
    }
}
