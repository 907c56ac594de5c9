package africa.pia.web.frontpage;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleCatalogue.ArticleQuery;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.Discussion;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front page, laid out anew at each asking from one list of the latest articles; only a section that is absent from
 * it costs a query of its own.
 */
@Named
@RequestScoped
public class FrontPage {

    private static final int LATEST = 80;
    private static final int MOST_READ = 5;

    @EJB
    ArticleCatalogue catalogue;

    @EJB
    SectionDirectory directory;

    @EJB
    Discussion discussion;

    private FrontLayout layout;
    private List<ArticleSummary> mostRead;
    private Map<ArticleId, Integer> counts;

    @PostConstruct
    void layOut() {
        List<ArticleSummary> latest =
                catalogue.latest(ArticleQuery.ALL, Optional.empty(), LATEST).items();
        Map<SectionItem, List<ArticleSummary>> bySection = new LinkedHashMap<>();
        for (SectionItem section : directory.navigation()) {
            bySection.put(section, of(section.key(), latest));
        }
        layout = FrontLayout.of(latest, bySection);
        mostRead = catalogue.mostRead(MOST_READ);
        counts = discussion.counts(
                layout.shown().stream().map(ArticleSummary::id).toList());
    }

    private List<ArticleSummary> of(SectionKey key, List<ArticleSummary> latest) {
        List<ArticleSummary> recent = latest.stream()
                .filter(article -> article.section().key().equals(key))
                .limit(FrontLayout.FETCHED_PER_SECTION)
                .toList();
        // The list is the whole paper when it is shorter than asked for; then nothing older can be missing.
        if (recent.size() >= FrontLayout.WANTED_PER_SECTION || latest.size() < LATEST) {
            return recent;
        }
        return catalogue
                .latest(ArticleQuery.in(key), Optional.empty(), FrontLayout.FETCHED_PER_SECTION)
                .items();
    }

    public FrontLayout getLayout() {
        return layout;
    }

    public List<ArticleSummary> getMostRead() {
        return mostRead;
    }

    /** How many comments readers see under each article on the page; absent means none. */
    public Map<ArticleId, Integer> getCounts() {
        return counts;
    }
}
