package africa.pia.presence;

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

/**
 * That somebody is writing in an article. Two pages of one person that open at once may each write a row; they are read
 * as one.
 */
@Entity
@Table(name = "article_writer")
class WritingPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_writer_seq")
    @SequenceGenerator(name = "article_writer_seq", sequenceName = "article_writer_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected WritingPerson() {}

    WritingPerson(ArticleId article, AccountId account, Instant now) {
        this.article = article.value();
        this.account = account.value();
        this.since = now;
        this.seenAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    /** Somebody else goes on in this person's place. */
    void giveWay(AccountId to, Instant now) {
        takenBy = to.value();
        takenAt = now;
    }

    boolean isOf(AccountId someone) {
        return account == someone.value();
    }

    /** Who has taken over, and when. */
    Optional<Writer> takenOver() {
        return takenBy == null ? Optional.empty() : Optional.of(new Writer(new AccountId(takenBy), takenAt));
    }

    Writer asWriter() {
        return new Writer(new AccountId(account), since);
    }
}
