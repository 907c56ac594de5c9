package africa.pia.act;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A row of the log. It is written with the act; its position and its hash come after the commit, from then on nothing
 * about it may change, and whoever changes it all the same breaks the chain.
 */
@Entity
@Table(name = "act_log")
class LoggedAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "act_log_seq")
    @SequenceGenerator(name = "act_log_seq", sequenceName = "act_log_seq", allocationSize = 1)
    @Column(name = "id")
    private long id;

    @Column(name = "position")
    private Long position;

    @Column(name = "hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "area", nullable = false, updatable = false)
    private Act.Area area;

    @Column(name = "kind", nullable = false, updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject", nullable = false, updatable = false)
    private Act.Subject subject;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    @Column(name = "article_id", updatable = false)
    private Long articleId;

    @Column(name = "state_before", nullable = false, updatable = false)
    private String before;

    @Column(name = "state_after", nullable = false, updatable = false)
    private String after;

    @Column(name = "detail", nullable = false, updatable = false)
    private String detail;

    @Column(name = "done_at", nullable = false, updatable = false)
    private Instant doneAt;

    protected LoggedAct() {}

    /**
     * Enters an act.
     *
     * @param doneAt to the microsecond, which is what every database keeps
     */
    LoggedAct(Act act, Instant doneAt) {
        this.area = act.area();
        this.kind = act.kind();
        this.subject = act.subject();
        this.subjectId = act.subjectId();
        this.actorId = act.actor().orElse(null);
        this.articleId = act.article().orElse(null);
        this.before = act.before();
        this.after = act.after();
        this.detail = act.detail();
        this.doneAt = doneAt;
    }

    /** Takes its place in the chain; once. */
    void chain(long place, String previousHash) {
        position = place;
        hash = hashAfter(previousHash);
    }

    /** Whether the row still is what its hash was made of, after the row with the given hash. */
    boolean follows(String previousHash) {
        return hashAfter(previousHash).equals(hash);
    }

    /**
     * SHA-256 over the previous hash and every field, each preceded by its length so that nothing can be moved from one
     * field to the next.
     */
    private String hashAfter(String previousHash) {
        MessageDigest digest = sha256();
        for (Object field : List.of(
                previousHash,
                position,
                area,
                kind,
                subject,
                subjectId,
                actorId == null ? "" : actorId,
                articleId == null ? "" : articleId,
                before,
                after,
                detail,
                doneAt)) {
            byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    long id() {
        return id;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    ActEntry asEntry() {
        return new ActEntry(
                id,
                Optional.ofNullable(position),
                Optional.ofNullable(hash),
                new Act(
                        area,
                        kind,
                        subject,
                        subjectId,
                        Optional.ofNullable(actorId),
                        Optional.ofNullable(articleId),
                        before,
                        after,
                        detail),
                doneAt);
    }
}
