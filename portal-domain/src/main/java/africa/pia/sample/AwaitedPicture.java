package africa.pia.sample;

import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An article of the sample edition that still waits for its pictures; gone with the transaction that brings them. */
@Entity
@Table(name = "sample_awaited_picture")
class AwaitedPicture {

    @Id
    @Column(name = "article_id")
    private long article;

    @Column(name = "file_number", nullable = false, updatable = false)
    private int fileNumber;

    protected AwaitedPicture() {}

    /**
     * Notes an article.
     *
     * @param fileNumber that begins the name of its file
     */
    AwaitedPicture(ArticleId article, int fileNumber) {
        this.article = article.value();
        this.fileNumber = fileNumber;
    }

    ArticleId article() {
        return new ArticleId(article);
    }

    int fileNumber() {
        return fileNumber;
    }
}
