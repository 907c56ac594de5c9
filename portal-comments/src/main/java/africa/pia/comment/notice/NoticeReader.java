package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.secret.SecretToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How somebody wants to be written to.
 *
 * <p>The token stands in every letter, so it is kept in clear: all that its holder can do is to stop these letters.
 */
@Entity
@Table(name = "comment_notice_reader")
class NoticeReader {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "wish", nullable = false)
    private MailWish wish;

    @Column(name = "stop_token", nullable = false, updatable = false)
    private String stopToken;

    protected NoticeReader() {}

    NoticeReader(AccountId account, MailWish wish) {
        this.accountId = account.value();
        this.wish = wish;
        this.stopToken = SecretToken.draw().value();
    }

    void choose(MailWish other) {
        wish = other;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    MailWish wish() {
        return wish;
    }

    String stopToken() {
        return stopToken;
    }
}
