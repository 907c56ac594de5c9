package africa.pia.comment.thread;

import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody wrote under an article before signing in; found again by whoever holds the token. */
@Entity
@Table(name = "comment_kept_text")
class KeptText {

    @Id
    @Column(name = "token")
    private String token;

    @Column(name = "article_id", nullable = false)
    private long articleId;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    protected KeptText() {}

    KeptText(String tokenHash, ArticleId article, String text, Instant now) {
        this.token = tokenHash;
        this.articleId = article.value();
        this.text = text;
        this.keptAt = now;
    }

    boolean isUnder(ArticleId article) {
        return articleId == article.value();
    }

    boolean isYoungerThan(Instant instant) {
        return keptAt.isAfter(instant);
    }

    String text() {
        return text;
    }
}
