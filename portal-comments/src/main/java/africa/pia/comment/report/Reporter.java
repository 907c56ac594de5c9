package africa.pia.comment.report;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known of somebody who has reported comments; counted by increments in SQL ({@link Flags}), never here. */
@Entity
@Table(name = "comment_reporter")
class Reporter {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "reported", nullable = false)
    private int reported;

    @Column(name = "settled", nullable = false)
    private int settled;

    @Column(name = "agreed", nullable = false)
    private int agreed;

    protected Reporter() {}

    AccountId account() {
        return new AccountId(accountId);
    }

    Reports.Accuracy asAccuracy() {
        return new Reports.Accuracy(reported, settled, agreed);
    }
}
