package africa.pia.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A text as it once stood; kept once, however many steps were taken with it. Never changes. */
@Entity
@Table(name = "kept_text")
class KeptText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kept_text_seq")
    @SequenceGenerator(name = "kept_text_seq", sequenceName = "kept_text_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "digest", nullable = false)
    private String digest;

    @Column(name = "content", nullable = false)
    private String content;

    protected KeptText() {}

    KeptText(long article, String digest, String content) {
        this.article = article;
        this.digest = digest;
        this.content = content;
    }

    long id() {
        return id;
    }

    String content() {
        return content;
    }
}
