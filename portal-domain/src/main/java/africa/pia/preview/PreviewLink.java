package africa.pia.preview;

import africa.pia.account.AccountId;
import africa.pia.secret.SecretToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that somebody has given away; only the hash of its secret is kept. */
@Entity
@Table(name = "preview_link")
class PreviewLink {

    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected PreviewLink() {}

    PreviewLink(SecretToken token, long article, AccountId by, Instant at, Instant expiresAt) {
        this.hash = token.hash();
        this.article = article;
        this.madeBy = by.value();
        this.madeAt = at;
        this.expiresAt = expiresAt;
    }

    GivenLink asGiven() {
        return new GivenLink(new AccountId(madeBy), madeAt, expiresAt);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    long article() {
        return article;
    }
}
