package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That somebody does not want to read what somebody else writes. */
@Entity
@IdClass(Mute.Key.class)
@Table(name = "comment_mute")
class Mute {

    @Id
    @Column(name = "account_id")
    private long account;

    @Id
    @Column(name = "muted_id")
    private long muted;

    @Column(name = "since", nullable = false)
    private Instant since;

    protected Mute() {}

    Mute(AccountId account, AccountId muted, Instant now) {
        this.account = account.value();
        this.muted = muted.value();
        this.since = now;
    }

    /** Whose it is, and whom or what it concerns. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long account;
        private long muted;

        protected Key() {}

        Key(AccountId account, AccountId muted) {
            this.account = account.value();
            this.muted = muted.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.account == account && key.muted == muted;
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, muted);
        }
    }
}
