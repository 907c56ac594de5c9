package africa.pia.comment.screening;

import africa.pia.comment.thread.CommentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link Finding} as it is kept. Never altered but when the comment's text is: then its spans point nowhere. */
@Entity
@Table(name = "comment_finding")
class CommentFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_finding_seq")
    @SequenceGenerator(name = "comment_finding_seq", sequenceName = "comment_finding_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "comment_id", nullable = false, updatable = false)
    private long commentId;

    @Column(name = "comment_version", nullable = false, updatable = false)
    private long commentVersion;

    @Column(name = "rule", nullable = false, updatable = false)
    private String rule;

    @Column(name = "detail", nullable = false, updatable = false)
    private String detail;

    /** Pairs of offsets: {@code 3-9 12-20}. */
    @Column(name = "spans", nullable = false, updatable = false)
    private String spans;

    @Column(name = "held", nullable = false, updatable = false)
    private boolean held;

    @Column(name = "found_at", nullable = false, updatable = false)
    private Instant foundAt;

    protected CommentFinding() {}

    CommentFinding(Finding finding, Instant now) {
        this.commentId = finding.comment().value();
        this.commentVersion = finding.version();
        this.rule = finding.rule();
        this.detail = finding.detail();
        this.spans = finding.spans().stream()
                .map(span -> span.from() + "-" + span.to())
                .collect(Collectors.joining(" "));
        this.held = finding.held();
        this.foundAt = now;
    }

    CommentId comment() {
        return new CommentId(commentId);
    }

    Finding asFinding() {
        return new Finding(comment(), commentVersion, rule, detail, parsed(spans), held);
    }

    private static List<Span> parsed(String kept) {
        return Arrays.stream(kept.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("-"))
                .map(pair -> new Span(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
                .toList();
    }
}
