package africa.pia.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The proof that a request took effect: which, with which body, and what was answered.
 *
 * <p>Claimed before the effect and filled in after it, in one transaction; so a committed one always holds an answer.
 */
@Entity
@Table(name = "receipt")
class Receipt {

    @Id
    @Column(name = "request")
    private String request;

    @Column(name = "fingerprint", nullable = false)
    private String fingerprint;

    @Column(name = "status", nullable = false)
    private int status;

    @Column(name = "headers", nullable = false)
    private String headers = "";

    @Column(name = "body", nullable = false)
    private byte[] body = {};

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected Receipt() {}

    Receipt(RequestKey request, String fingerprint, Instant now) {
        this.request = request.digest();
        this.fingerprint = fingerprint;
        this.givenAt = now;
    }

    void answer(Answer answer) {
        this.status = answer.status();
        this.headers = answer.headerLines();
        this.body = answer.body();
    }

    boolean isFor(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    boolean isOlderThan(Instant instant) {
        return givenAt.isBefore(instant);
    }

    Answer answer() {
        return new Answer(status, Answer.headersOf(headers), body);
    }
}
