package africa.pia.comment.screening;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A word list as staff wrote it. */
@Entity
@Table(name = "screening_words")
class StoredWords {

    @Id
    @Column(name = "list")
    private String list;

    @Column(name = "entries", nullable = false)
    private String entries;

    @Column(name = "counted", nullable = false)
    private int counted;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected StoredWords() {}

    void change(WordList wished, AccountId by, Instant now) {
        entries = wished.text();
        counted = wished.entries().size();
        changedBy = by.value();
        changedAt = now;
    }

    String list() {
        return list;
    }

    String text() {
        return entries;
    }

    int counted() {
        return counted;
    }

    long version() {
        return version;
    }
}
