package africa.pia.gate;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An editor-in-chief's word that a text passes although something was found; never changed. */
@Entity
@Table(name = "gate_override")
class OverrideEntry {

    private static final String BETWEEN = "\t";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gate_override_seq")
    @SequenceGenerator(name = "gate_override_seq", sequenceName = "gate_override_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "findings", nullable = false)
    private String findings;

    protected OverrideEntry() {}

    OverrideEntry(long article, AccountId by, String reason, List<GateFinding> findings, Instant now) {
        this.article = article;
        this.account = by.value();
        this.givenAt = now;
        this.reason = reason;
        this.findings = findings.stream().map(OverrideEntry::line).collect(Collectors.joining("\n"));
    }

    private static String line(GateFinding finding) {
        return Stream.concat(Stream.of(finding.field(), finding.code()), finding.arguments().stream())
                .map(part -> part.toString().replaceAll("[\\t\\n]", " "))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whether this very finding was let pass. */
    boolean covers(GateFinding finding) {
        return findings.lines().anyMatch(line(finding)::equals);
    }

    GateOverride asOverride() {
        return new GateOverride(
                new AccountId(account),
                givenAt,
                reason,
                findings.lines().map(OverrideEntry::finding).toList());
    }

    private static FieldError finding(String line) {
        List<String> parts = List.of(line.split(BETWEEN, -1));
        return new FieldError(parts.get(0), parts.get(1), List.copyOf(parts.subList(2, parts.size())));
    }
}
