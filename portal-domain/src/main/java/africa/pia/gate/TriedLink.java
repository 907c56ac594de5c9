package africa.pia.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** One address of another site, and what came of trying it. */
@Entity
@Table(name = "gate_link")
class TriedLink {

    static final int LONGEST = 2_000;

    /** A host that was not there is asked for once more before a link to it is called broken. */
    static final Duration SECOND_TRY = Duration.ofMinutes(30);

    @Id
    @Column(name = "hash")
    private String hash;

    @Column(name = "address", nullable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private LinkState state = LinkState.WAITING;

    @Column(name = "failures", nullable = false)
    private int failures;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "noted_at", nullable = false)
    private Instant notedAt;

    protected TriedLink() {}

    /** What an address is found by. */
    static String hash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Notes that a text leads there; has it tried when what is known is too old. */
    void note(Instant now, Duration recheck) {
        notedAt = now;
        if (dueAt == null && (checkedAt == null || !checkedAt.plus(recheck).isAfter(now))) {
            dueAt = now;
        }
    }

    /** Takes over what came of trying it. */
    void answered(Trial trial, Instant now) {
        checkedAt = now;
        failures = trial == Trial.NO_HOST ? failures + 1 : 0;
        dueAt = failures == 1 ? now.plus(SECOND_TRY) : null;
        state = switch (trial) {
            case FINE -> LinkState.FINE;
            case GONE -> LinkState.GONE;
            case PRIVATE -> LinkState.PRIVATE;
            case UNCLEAR -> LinkState.UNCLEAR;
            case NO_HOST -> failures > 1 ? LinkState.GONE : LinkState.UNCLEAR;
        };
    }

    String address() {
        return address;
    }

    LinkState state() {
        return state;
    }
}
