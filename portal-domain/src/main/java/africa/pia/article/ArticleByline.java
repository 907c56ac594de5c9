package africa.pia.article;

import africa.pia.text.Slug;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One name above one article, with the article's date while readers see it: an author's list reads nothing else. */
@Entity
@Table(name = "article_byline")
class ArticleByline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_byline_seq")
    @SequenceGenerator(name = "article_byline_seq", sequenceName = "article_byline_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id", nullable = false)
    private Article article;

    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "author_key", nullable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected ArticleByline() {}

    ArticleByline(Article article, int place, Byline byline) {
        this.article = article;
        put(place, byline);
    }

    /** The printed names in order, each once. */
    static List<Byline> of(List<String> names) {
        Map<String, Byline> byline = new LinkedHashMap<>();
        for (String name : names) {
            String key = Slug.keyOf(name);
            byline.putIfAbsent(key, new Byline(name, key));
        }
        return List.copyOf(byline.values());
    }

    final void put(int newPlace, Byline byline) {
        place = newPlace;
        key = byline.key();
        name = byline.name();
    }

    void showFrom(Instant instant) {
        publishedAt = instant;
    }

    int place() {
        return place;
    }

    Byline asByline() {
        return new Byline(name, key);
    }
}
