package africa.pia.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A name that somebody had before; gone with the account. */
@Entity
@Table(name = "account_former_name")
class FormerName {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_former_name_seq")
    @SequenceGenerator(name = "account_former_name_seq", sequenceName = "account_former_name_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "given_up", nullable = false, updatable = false)
    private Instant givenUp;

    protected FormerName() {}

    FormerName(AccountId account, String name, Instant now) {
        this.accountId = account.value();
        this.name = name;
        this.givenUp = now;
    }

    PeopleDirectory.EarlierName asEarlierName() {
        return new PeopleDirectory.EarlierName(name, givenUp);
    }
}
