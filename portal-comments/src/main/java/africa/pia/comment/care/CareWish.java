package africa.pia.comment.care;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How one moderator wants to be spared. Who has said nothing is. */
@Entity
@Table(name = "comment_care")
class CareWish {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "folding", nullable = false)
    private boolean folding;

    /** Until when they want to go on though the hour is full. */
    @Column(name = "going_on_until")
    private Instant goingOnUntil;

    protected CareWish() {}

    CareWish(AccountId account) {
        this.accountId = account.value();
        this.folding = true;
    }

    void fold(boolean wished) {
        folding = wished;
    }

    void goOn(Instant until) {
        goingOnUntil = until;
    }

    boolean isFolding() {
        return folding;
    }

    boolean isGoingOn(Instant now) {
        return goingOnUntil != null && now.isBefore(goingOnUntil);
    }
}
