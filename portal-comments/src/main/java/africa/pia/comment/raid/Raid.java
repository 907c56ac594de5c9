package africa.pia.comment.raid;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One time of raid mode under one article: in force until its end, or until it is ended before. */
@Entity
@Table(name = "comment_raid")
class Raid {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_raid_seq")
    @SequenceGenerator(name = "comment_raid_seq", sequenceName = "comment_raid_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    /** Who began it; nobody where it began by itself. */
    @Column(name = "began_by", updatable = false)
    private Long beganBy;

    @Column(name = "began_at", nullable = false, updatable = false)
    private Instant beganAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    /** How many comments of readers had come within the time; 0 where nobody counted. */
    @Column(name = "arrived", nullable = false, updatable = false)
    private long arrived;

    /** Whether it slowed the conversation, which nobody had slowed before. */
    @Column(name = "slowed", nullable = false, updatable = false)
    private boolean slowed;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Raid() {}

    Raid(ArticleId article, Optional<AccountId> by, long arrived, boolean slowed, Instant now, Instant endsAt) {
        this.articleId = article.value();
        this.beganBy = by.map(AccountId::value).orElse(null);
        this.arrived = arrived;
        this.slowed = slowed;
        this.beganAt = now;
        this.endsAt = endsAt;
    }

    /** It is over: by itself, or because somebody says so. */
    void end(Optional<AccountId> by, Instant now) {
        endedBy = by.map(AccountId::value).orElse(null);
        endedAt = now;
    }

    long id() {
        return id;
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    Optional<AccountId> beganBy() {
        return Optional.ofNullable(beganBy).map(AccountId::new);
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    long arrived() {
        return arrived;
    }

    boolean isSlowed() {
        return slowed;
    }

    Optional<AccountId> endedBy() {
        return Optional.ofNullable(endedBy).map(AccountId::new);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
