package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An article whose talk the desk keeps an eye on. */
@Entity
@Table(name = "watched_article")
class WatchedArticle {

    @Id
    @Column(name = "article_id")
    private long articleId;

    @Column(name = "watched_by", nullable = false)
    private long watchedBy;

    @Column(name = "watched_at", nullable = false)
    private Instant watchedAt;

    protected WatchedArticle() {}

    WatchedArticle(ArticleId article, AccountId by, Instant at) {
        this.articleId = article.value();
        this.watchedBy = by.value();
        this.watchedAt = at;
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }
}
