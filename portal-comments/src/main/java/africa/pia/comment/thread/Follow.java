package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That somebody wants to be told of new comments under an article. */
@Entity
@IdClass(Follow.Key.class)
@Table(name = "comment_follow")
class Follow {

    @Id
    @Column(name = "account_id")
    private long account;

    @Id
    @Column(name = "article_id")
    private long article;

    @Column(name = "since", nullable = false)
    private Instant since;

    protected Follow() {}

    Follow(AccountId account, ArticleId article, Instant now) {
        this.account = account.value();
        this.article = article.value();
        this.since = now;
    }

    /** Whose it is, and whom or what it concerns. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long account;
        private long article;

        protected Key() {}

        Key(AccountId account, ArticleId article) {
            this.account = account.value();
            this.article = article.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.account == account && key.article == article;
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, article);
        }
    }
}
