package africa.pia.comment.thread;

import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * All talk on one article. Opens with the article's first publication, takes no comments while the article is withdrawn
 * nor once the days for commenting are over.
 *
 * <p>Its count is changed by increments in SQL ({@link CommentThreads#count}), never here: the row has no version, its
 * lock makes those who change what readers see take turns.
 */
@Entity
@Table(name = "comment_thread")
class CommentThread {

    @Id
    @Column(name = "article_id")
    private long articleId;

    @Enumerated(EnumType.STRING)
    @Column(name = "policy", nullable = false)
    private CommentPolicy policy;

    @Column(name = "withdrawn", nullable = false)
    private boolean withdrawn;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "visible_count", nullable = false)
    private int visibleCount;

    /** Whether a moderator has closed it; the article's own policy is left as it is. */
    @Column(name = "closed", nullable = false)
    private boolean closed;

    @Column(name = "held", nullable = false)
    private boolean held;

    /** The least time between two comments of one person; 0 for none. */
    @Column(name = "slow_seconds", nullable = false)
    private int slowSeconds;

    @Column(name = "slow_until")
    private Instant slowUntil;

    /** Grows with every change of what moderators lay down. */
    @Column(name = "revision", nullable = false)
    private long revision;

    protected CommentThread() {}

    CommentThread(ArticleId article, CommentPolicy policy, Instant openedAt, Optional<Instant> closesAt) {
        this.articleId = article.value();
        this.policy = policy;
        this.openedAt = openedAt;
        this.closesAt = closesAt.orElse(null);
    }

    /** The article is with its readers, for the first time or again; the days for commenting do not begin anew. */
    void open(CommentPolicy wished) {
        policy = wished;
        withdrawn = false;
    }

    /** The talk began later than the article, and with it the days for commenting. */
    void countDaysAnew(Optional<Instant> end) {
        closesAt = end.orElse(null);
    }

    void follow(CommentPolicy wished) {
        policy = wished;
    }

    void withdraw() {
        withdrawn = true;
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    /** How a comment that comes in now is received. */
    CommentPolicy policyAt(Instant now) {
        boolean over = closesAt != null && !now.isBefore(closesAt);
        if (withdrawn || over || closed) {
            return CommentPolicy.CLOSED;
        }
        return held && policy == CommentPolicy.OPEN ? CommentPolicy.HELD : policy;
    }

    /** Takes in what a moderator lays down. */
    void lay(ThreadRules rules) {
        closed = rules.closed();
        held = rules.held();
        slowSeconds = rules.slow().map(slow -> (int) slow.seconds()).orElse(0);
        slowUntil = rules.slow().flatMap(SlowMode::until).orElse(null);
        revision++;
    }

    /** What moderators have laid down and is in force. */
    ThreadRules rulesAt(Instant now) {
        return new ThreadRules(closed, held, slowAt(now));
    }

    private Optional<SlowMode> slowAt(Instant now) {
        return slowSeconds == 0
                ? Optional.empty()
                : Optional.of(new SlowMode(Duration.ofSeconds(slowSeconds), Optional.ofNullable(slowUntil)))
                        .filter(slow -> slow.isInForceAt(now));
    }

    long revision() {
        return revision;
    }

    /**
     * The state in which a comment that comes in now begins.
     *
     * @throws ThreadClosedException when none are taken
     */
    CommentStatus receive(Instant now) {
        return switch (policyAt(now)) {
            case OPEN -> CommentStatus.VISIBLE;
            case HELD -> CommentStatus.HELD;
            case CLOSED -> throw new ThreadClosedException();
        };
    }

    Conversation asConversation(Instant now) {
        return new Conversation(visibleCount, policyAt(now), Optional.ofNullable(closesAt), rulesAt(now));
    }
}
