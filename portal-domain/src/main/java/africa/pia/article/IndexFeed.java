package africa.pia.article;

import africa.pia.search.IndexedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Reads from the shelf what the index takes in: published articles only, in plain words. */
@Stateless
@PermitAll
public class IndexFeed {

    @Inject
    Articles articles;

    /** Those of these articles that readers see. */
    public List<IndexedText> of(Collection<ArticleId> ids) {
        return ids.stream()
                .flatMap(id -> articles.byId(id).stream())
                .filter(Article::isPublished)
                .map(IndexFeed::text)
                .toList();
    }

    /** The next published articles in the order of their ids, to go through them all. */
    public List<IndexedText> after(long id, int limit) {
        return articles.publishedAfter(id, limit).stream().map(IndexFeed::text).toList();
    }

    /** The next published articles with a tag, in the order of their ids. */
    public List<IndexedText> tagged(String key, long id, int limit) {
        return articles.tagged(key, id, limit).stream().map(IndexFeed::text).toList();
    }

    /** The next published articles that somebody has signed, in the order of their ids. */
    public List<IndexedText> signed(String key, long id, int limit) {
        return articles.signed(key, id, limit).stream().map(IndexFeed::text).toList();
    }

    private static IndexedText text(Article article) {
        return new IndexedText(
                article.id().value(),
                article.headline(),
                article.standfirst(),
                article.tagsInOrder().stream().map(Tag::label).toList(),
                article.bylineInOrder().stream().map(Byline::name).toList(),
                article.words(),
                article.section(),
                article.publishedAt());
    }
}
