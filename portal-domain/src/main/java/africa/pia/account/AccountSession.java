package africa.pia.account;

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

/** One sign-in of a browser or a program: lives while it is used, but no longer than its kind allows. */
@Entity
@Table(name = "account_session")
class AccountSession {

    private static final int MAX_DEVICE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_session_seq")
    @SequenceGenerator(name = "account_session_seq", sequenceName = "account_session_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private SignIns.Kind kind;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "device", nullable = false)
    private String device;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "ends_last", nullable = false)
    private Instant endsLast;

    protected AccountSession() {}

    /** A sign-in that begins now. */
    AccountSession(
            AccountId account, SignIns.Kind kind, String tokenHash, String device, Lifetime lifetime, Instant now) {
        this.accountId = account.value();
        this.kind = kind;
        this.tokenHash = tokenHash;
        String printable = device.replaceAll("[^\\x20-\\x7E]", " ").strip();
        this.device = printable.length() > MAX_DEVICE ? printable.substring(0, MAX_DEVICE) : printable;
        this.createdAt = now;
        this.seenAt = now;
        this.endsLast = now.plus(lifetime.whole());
        this.endsAt = earlier(now.plus(lifetime.idle()), endsLast);
    }

    /** Notes that it was used, which puts its end off. */
    void see(Lifetime lifetime, Instant now) {
        seenAt = now;
        endsAt = earlier(now.plus(lifetime.idle()), endsLast);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    long id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    SignIns.Kind kind() {
        return kind;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant endsLast() {
        return endsLast;
    }

    String device() {
        return device;
    }
}
