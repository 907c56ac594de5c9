package africa.pia.web.frontpage;

import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import java.util.List;
import java.util.Map;

/**
 * Everything that the front page shows.
 *
 * @param counts how many comments readers see under each article on the page; absent means none
 */
public record Composition(FrontLayout layout, List<ArticleSummary> mostRead, Map<ArticleId, Integer> counts) {}
