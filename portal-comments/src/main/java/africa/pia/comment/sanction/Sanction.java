package africa.pia.comment.sanction;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was done about a person. In force from the moment it is given until it ends by itself, is lifted, or,
 * being a warning, is said to have been read. Stays in the history; when the person leaves, only the words go.
 */
@Entity
@Table(name = "comment_sanction")
class Sanction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_sanction_seq")
    @SequenceGenerator(name = "comment_sanction_seq", sequenceName = "comment_sanction_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private SanctionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", updatable = false)
    private Misconduct ground;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "given_by", nullable = false, updatable = false)
    private long givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by")
    private Long liftedBy;

    @Column(name = "lifted_for")
    private String liftedFor;

    @Column(name = "objection")
    private String objection;

    @Column(name = "objected_at")
    private Instant objectedAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Sanction() {}

    Sanction(AccountId person, Sentence sentence, AccountId by, Instant now) {
        this.accountId = person.value();
        this.kind = sentence.kind();
        this.ground = sentence.ground().orElse(null);
        this.reason = sentence.reason();
        this.givenBy = by.value();
        this.givenAt = now;
        this.endsAt = sentence.endsAt().orElse(null);
    }

    /** Ends it before its time. */
    void lift(String why, AccountId by, Instant now) {
        liftedAt = now;
        liftedBy = by.value();
        liftedFor = why;
    }

    /** Its person says that they have read it; what was said first counts. */
    void acknowledge(Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    /** Its person says why it is wrong; once, and not when it is over because it was lifted. */
    void object(String text, Instant now) {
        if (objectedAt != null || liftedAt != null || kind == SanctionKind.MESSAGE) {
            throw new NothingToObjectToException();
        }
        objection = text;
        objectedAt = now;
    }

    /** It stands in spite of what its person said against it; somebody else than its giver decides so. */
    void uphold(String why, AccountId by, Instant now) {
        if (!hasOpenObjection()) {
            throw new NotInForceException();
        }
        if (by.value() == givenBy) {
            throw new OwnSanctionException();
        }
        answer = why;
        answeredBy = by.value();
        answeredAt = now;
    }

    private boolean hasOpenObjection() {
        return objectedAt != null && answeredAt == null && liftedAt == null;
    }

    /** Forgets what was said to a person who has left, and what they said. */
    void forgetWords() {
        reason = "";
        objection = objection == null ? null : "";
        answer = answer == null ? null : "";
        liftedFor = liftedFor == null ? null : "";
    }

    /** Whether it keeps anything from its person at a moment; a message never does. */
    boolean isInForceAt(Instant now) {
        return kind != SanctionKind.MESSAGE
                && liftedAt == null
                && (endsAt == null || now.isBefore(endsAt))
                && (kind != SanctionKind.WARN || acknowledgedAt == null);
    }

    long id() {
        return id;
    }

    AccountId person() {
        return new AccountId(accountId);
    }

    SanctionKind kind() {
        return kind;
    }

    Optional<Misconduct> ground() {
        return Optional.ofNullable(ground);
    }

    String reason() {
        return reason;
    }

    AccountId givenBy() {
        return new AccountId(givenBy);
    }

    Instant givenAt() {
        return givenAt;
    }

    Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    Optional<AccountId> liftedBy() {
        return Optional.ofNullable(liftedBy).map(AccountId::new);
    }

    /** As its person sees it: without the moderators' names. */
    Sanctions.OwnSanction asOwn(Instant now) {
        return new Sanctions.OwnSanction(
                id,
                kind,
                ground(),
                reason,
                givenAt,
                endsAt(),
                Optional.ofNullable(acknowledgedAt),
                liftedAt(),
                liftedFor == null ? "" : liftedFor,
                isInForceAt(now),
                objection == null ? "" : objection,
                Optional.ofNullable(objectedAt),
                answer == null ? "" : answer,
                Optional.ofNullable(answeredAt));
    }
}
