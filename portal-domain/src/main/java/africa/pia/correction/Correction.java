package africa.pia.correction;

import africa.pia.account.AccountId;
import africa.pia.revision.RevisionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A dated public note that a published text was wrong. It never changes; it is shown while its article is. */
@Entity
@Table(name = "article_correction")
class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_correction_seq")
    @SequenceGenerator(name = "article_correction_seq", sequenceName = "article_correction_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "note", nullable = false)
    private String note;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "before_id", nullable = false)
    private long before;

    @Column(name = "after_id", nullable = false)
    private long after;

    @Column(name = "shown", nullable = false)
    private boolean shown = true;

    protected Correction() {}

    Correction(long article, String note, AccountId by, Instant at, RevisionId before, RevisionId after) {
        this.article = article;
        this.note = note;
        this.madeBy = by.value();
        this.madeAt = at;
        this.before = before.value();
        this.after = after.value();
    }

    CorrectionEntry asEntry() {
        return new CorrectionEntry(
                new CorrectionId(id),
                article,
                note,
                new AccountId(madeBy),
                madeAt,
                new RevisionId(before),
                new RevisionId(after));
    }
}
