package africa.pia.front;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The one front page; its version grows with every change of either sheet. */
@Entity
@Table(name = "front_page")
class FrontEdition {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    protected FrontEdition() {}

    long version() {
        return version;
    }

    void change(AccountId by, Instant now) {
        changedBy = by.value();
        changedAt = now;
    }

    void publish(AccountId by, Instant now) {
        change(by, now);
        publishedBy = by.value();
        publishedAt = now;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<AccountId> publishedBy() {
        return Optional.ofNullable(publishedBy).map(AccountId::new);
    }
}
