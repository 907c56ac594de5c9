package africa.pia.web.frontpage;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.Discussion;
import africa.pia.front.FrontSlot;
import africa.pia.front.Placement;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Composes the front page from one list of the latest articles and what a hand has placed; only a section that is absent
 * from the list costs a query of its own.
 */
@ApplicationScoped
class Composer {

    private static final int LATEST = 80;
    private static final int MOST_READ = 5;

    @EJB
    ArticleCatalogue catalogue;

    @EJB
    SectionDirectory directory;

    @EJB
    Discussion discussion;

    /** The page around these placements; one whose article readers do not see is passed over. */
    Composition compose(List<Placement> placements) {
        List<ArticleSummary> latest =
                catalogue.latest(ArticleQuery.ALL, Optional.empty(), LATEST).items();
        Map<SectionItem, List<ArticleSummary>> bySection = new LinkedHashMap<>();
        SectionTree tree = directory.tree();
        for (SectionItem section : tree.top()) {
            bySection.put(section, of(section.key(), tree, latest));
        }
        FrontLayout layout = FrontLayout.of(latest, bySection, placed(placements));
        return new Composition(
                layout,
                catalogue.mostRead(MOST_READ),
                discussion.counts(
                        layout.shown().stream().map(ArticleSummary::id).toList()));
    }

    private Map<FrontSlot, ArticleSummary> placed(List<Placement> placements) {
        Map<FrontSlot, ArticleSummary> placed = new EnumMap<>(FrontSlot.class);
        if (placements.isEmpty()) {
            return placed;
        }
        Map<ArticleId, ArticleSummary> cards =
                catalogue.published(placements.stream().map(Placement::article).toList());
        for (Placement each : placements) {
            ArticleSummary card = cards.get(each.article());
            if (card != null) {
                placed.put(each.slot(), card);
            }
        }
        return placed;
    }

    private List<ArticleSummary> of(SectionKey key, SectionTree tree, List<ArticleSummary> latest) {
        List<ArticleSummary> recent = latest.stream()
                .filter(article -> tree.isWithin(article.section().key(), key))
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
}
