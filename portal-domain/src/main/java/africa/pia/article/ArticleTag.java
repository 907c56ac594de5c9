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

/** One topic of one article, with the article's date while readers see it: a tag's list reads nothing else. */
@Entity
@Table(name = "article_tag")
class ArticleTag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_tag_seq")
    @SequenceGenerator(name = "article_tag_seq", sequenceName = "article_tag_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id", nullable = false)
    private Article article;

    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "tag_key", nullable = false)
    private String key;

    @Column(name = "label", nullable = false)
    private String label;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected ArticleTag() {}

    ArticleTag(Article article, int place, Tag tag) {
        this.article = article;
        put(place, tag);
    }

    /** The topics that labels name, each once: of two spellings of one key the first stands. */
    static List<Tag> of(List<String> labels) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (String label : labels) {
            String key = Slug.keyOf(label);
            tags.putIfAbsent(key, new Tag(key, label));
        }
        return List.copyOf(tags.values());
    }

    final void put(int newPlace, Tag tag) {
        place = newPlace;
        key = tag.key();
        label = tag.label();
    }

    void showFrom(Instant instant) {
        publishedAt = instant;
    }

    int place() {
        return place;
    }

    Tag asTag() {
        return new Tag(key, label);
    }
}
