package africa.pia.revision;

import africa.pia.account.AccountId;
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

/** One step of an article with the text that it was taken with. Never changes. */
@Entity
@Table(name = "article_revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_revision_seq")
    @SequenceGenerator(name = "article_revision_seq", sequenceName = "article_revision_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private RevisionKind kind;

    @Column(name = "text_id", nullable = false)
    private long text;

    @Column(name = "headline", nullable = false)
    private String headline;

    @Column(name = "word_count", nullable = false)
    private int words;

    @Column(name = "note", nullable = false)
    private String note;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected Revision() {}

    Revision(NewRevision entered, KeptText text) {
        this.article = entered.article();
        this.kind = entered.kind();
        this.text = text.id();
        this.headline = entered.headline();
        this.words = entered.words();
        this.note = entered.note();
        this.madeBy = entered.by().value();
        this.madeAt = entered.at();
    }

    RevisionEntry asEntry() {
        return new RevisionEntry(
                new RevisionId(id), article, kind, headline, words, note, new AccountId(madeBy), madeAt, text);
    }
}
