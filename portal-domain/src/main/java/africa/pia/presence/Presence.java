package africa.pia.presence;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One person at one article. */
@Entity
@Table(name = "article_presence")
class Presence {

    /** Article and account, so that two pages of one person are one row. */
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(name = "since_at", nullable = false)
    private Instant since;

    @Column(name = "seen_at", nullable = false)
    private Instant seen;

    /** Who has taken this person's place; null while nobody has. */
    @Column(name = "taken_by")
    private Long takenBy;

    protected Presence() {}

    static String idOf(long article, AccountId account) {
        return article + ":" + account;
    }

    Present asPresent() {
        return new Present(new AccountId(account), since);
    }
}
