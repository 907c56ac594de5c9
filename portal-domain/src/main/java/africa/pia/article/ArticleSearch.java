package africa.pia.article;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.SearchFindings;
import africa.pia.search.SearchFindings.Hit;
import africa.pia.search.SearchIndex;
import africa.pia.search.SearchQuery;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds published articles by their words. Open to everyone; nothing typed is wrong.
 *
 * <p>What was published a moment ago is found within a second.
 */
@Stateless
@PermitAll
public class ArticleSearch {

    private static final int MAX_LIMIT = 100;

    @Inject
    SearchIndex index;

    @Inject
    Cards cards;

    @Inject
    SectionDirectory sections;

    /**
     * Finds articles; blank words find all. A section stands for all that is filed below it too.
     *
     * @param after continues an earlier answer to the same query
     * @param limit 1 to 100
     */
    public Results find(SearchQuery query, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 articles, not " + limit);
        }
        SearchFindings found = index.find(widened(query), after, limit);
        List<Hit> hits = found.hits().items();
        Map<Long, ArticleSummary> summaries =
                cards.ofPublished(hits.stream().map(Hit::id).toList());
        // What was withdrawn in this second may still be in the index.
        List<SearchHit> shown = hits.stream()
                .filter(hit -> summaries.containsKey(hit.id()))
                .map(hit -> new SearchHit(summaries.get(hit.id()), hit.headline(), hit.excerpt()))
                .toList();
        return new Results(new Slice<>(shown, found.hits().next()), found.total(), found.exact());
    }

    /** Asked for a section, the index is asked for every key under which its articles may have been filed. */
    private SearchQuery widened(SearchQuery query) {
        if (query.sections().isEmpty()) {
            return query;
        }
        SectionTree tree = sections.tree();
        Set<String> keys = query.sections().stream()
                .flatMap(key -> SectionKey.of(key).stream())
                .flatMap(key -> tree.within(key).stream())
                .map(SectionKey::value)
                .collect(Collectors.toSet());
        return new SearchQuery(
                query.words(), keys.isEmpty() ? query.sections() : keys, query.from(), query.to(), query.order());
    }

    /**
     * What was found.
     *
     * @param total how many articles there are in all
     * @param exact whether the total is complete; otherwise there are at least that many
     */
    public record Results(Slice<SearchHit> hits, long total, boolean exact) {}
}
