package africa.pia.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that was sent by mail and works once, for a while. */
@Entity
@Table(name = "account_token")
class AccountToken {

    /** What its holder may do. */
    enum Purpose {
        /** Confirm the address of a new account. */
        CONFIRM,
        /** Choose a new password. */
        RESET,
        /** Move to a new address. */
        MOVE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_token_seq")
    @SequenceGenerator(name = "account_token_seq", sequenceName = "account_token_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false)
    private Purpose purpose;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "detail", nullable = false)
    private String detail;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected AccountToken() {}

    AccountToken(AccountId account, Purpose purpose, String tokenHash, String detail, Instant endsAt) {
        this.accountId = account.value();
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.detail = detail;
        this.endsAt = endsAt;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Purpose purpose() {
        return purpose;
    }

    String detail() {
        return detail;
    }
}
