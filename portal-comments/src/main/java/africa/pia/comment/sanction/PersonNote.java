package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a moderator wrote down about a person for the other moderators. Its writer may take it away again. */
@Entity
@Table(name = "comment_person_note")
class PersonNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_person_note_seq")
    @SequenceGenerator(name = "comment_person_note_seq", sequenceName = "comment_person_note_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "author_id", nullable = false, updatable = false)
    private long authorId;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    protected PersonNote() {}

    PersonNote(AccountId person, AccountId author, String text, Instant now) {
        this.accountId = person.value();
        this.authorId = author.value();
        this.text = text;
        this.writtenAt = now;
    }

    long id() {
        return id;
    }

    AccountId person() {
        return new AccountId(accountId);
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
