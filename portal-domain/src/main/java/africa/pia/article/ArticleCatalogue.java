package africa.pia.article;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionKey;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading side: what is published, by address, section, tag, author and time. Open to everyone. */
@Stateless
public class ArticleCatalogue {

    /** What stands at {@code /articles/{slug}}. */
    public ArticleAnswer at(String slug) {
        throw new UnsupportedOperationException();
    }

    /** The published article with this id. */
    public Optional<PublishedArticle> published(ArticleId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Published articles, newest first.
     *
     * @param after continues an earlier slice
     * @param limit 1 to 100
     */
    public Slice<ArticleSummary> latest(ArticleQuery query, Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The label of a tag as last used; empty when no published article has it. */
    public Optional<Tag> tag(String key) {
        throw new UnsupportedOperationException();
    }

    /** The name of an author as last printed; empty when no published article is signed so. */
    public Optional<Byline> author(String key) {
        throw new UnsupportedOperationException();
    }

    /** The most viewed articles of the last three days, most viewed first. */
    public List<ArticleSummary> mostRead(int limit) {
        throw new UnsupportedOperationException();
    }

    /** The articles published just before and after. */
    public Neighbours neighbours(ArticleId id) {
        throw new UnsupportedOperationException();
    }

    /** Cards of many articles at once, published or withdrawn; for lists of comments and notices. */
    public Map<ArticleId, ArticleSummary> summaries(Collection<ArticleId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Every narrowing of a list; an absent one does not narrow. */
    public record ArticleQuery(
            Optional<SectionKey> section,
            Optional<String> tagKey,
            Optional<String> authorKey,
            Optional<String> source) {

        public static final ArticleQuery ALL =
                new ArticleQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public static ArticleQuery in(SectionKey section) {
            return new ArticleQuery(Optional.of(section), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static ArticleQuery tagged(String key) {
            return new ArticleQuery(Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty());
        }

        public static ArticleQuery by(String authorKey) {
            return new ArticleQuery(Optional.empty(), Optional.empty(), Optional.of(authorKey), Optional.empty());
        }
    }
}
