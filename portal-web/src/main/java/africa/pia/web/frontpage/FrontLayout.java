package africa.pia.web.frontpage;

import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.front.FrontSlot;
import africa.pia.section.SectionItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which article stands where on the front page.
 *
 * <p>What a hand has placed stands where it was placed. Else the newest article with a picture leads: a front page needs
 * one. Beside it stand the next ones, around those that were placed; a section's block
 * shows its newest that do not stand above already, and repeats those that do only where it would be all but empty. The
 * list of the latest repeats them all: it is a clock, not a shelf.
 *
 * @param lead empty only when nothing is published
 * @param more two smaller ones under the lead
 * @param second up to three beside the lead; the first shows its picture
 * @param latest newest first
 * @param blocks one for every section that has something to show, in the order of the navigation
 */
public record FrontLayout(
        Optional<ArticleSummary> lead,
        List<ArticleSummary> second,
        List<ArticleSummary> more,
        List<ArticleSummary> latest,
        List<Block> blocks) {

    static final int WANTED_PER_SECTION = 6;
    private static final int TOO_FEW = 3;
    private static final int FILLED_UP_TO = 4;
    static final int FETCHED_PER_SECTION = 12;

    private static final int LEAD_CHOSEN_AMONG = 8;
    private static final List<FrontSlot> BESIDE = List.of(FrontSlot.BESIDE_1, FrontSlot.BESIDE_2, FrontSlot.BESIDE_3);
    private static final List<FrontSlot> BELOW = List.of(FrontSlot.BELOW_1, FrontSlot.BELOW_2);
    private static final int LATEST = 9;

    /** How a block is drawn, so that no two neighbours look alike. */
    public enum Shape {
        /** A large one and several small. */
        FEATURE(4),
        /** Up to four side by side. */
        ROW(4),
        /** Small ones in columns. */
        LIST(6),
        /** One or two with their words beside the picture: all that a young section has. */
        PAIR(2);

        private final int size;

        Shape(int size) {
            this.size = size;
        }

        /** The class of the block. */
        public String getStyle() {
            return "block--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A section on the front page.
     *
     * @param articles at least one
     */
    public record Block(SectionItem section, Shape shape, List<ArticleSummary> articles) {

        public ArticleSummary first() {
            return articles.get(0);
        }

        public List<ArticleSummary> rest() {
            return articles.subList(1, articles.size());
        }
    }

    static FrontLayout of(List<ArticleSummary> latest, Map<SectionItem, List<ArticleSummary>> bySection) {
        return of(latest, bySection, Map.of());
    }

    /**
     * Lays the page out around what a hand has placed.
     *
     * @param placed articles that readers see, each once
     */
    static FrontLayout of(
            List<ArticleSummary> latest,
            Map<SectionItem, List<ArticleSummary>> bySection,
            Map<FrontSlot, ArticleSummary> placed) {
        Set<ArticleId> taken = placed.values().stream().map(ArticleSummary::id).collect(Collectors.toSet());
        List<ArticleSummary> free =
                latest.stream().filter(article -> !taken.contains(article.id())).toList();
        Optional<ArticleSummary> lead = Optional.ofNullable(placed.get(FrontSlot.LEAD))
                .or(() -> free.stream()
                        .limit(LEAD_CHOSEN_AMONG)
                        .filter(article -> article.picture().isPresent())
                        .findFirst())
                .or(() -> free.stream().findFirst());
        Iterator<ArticleSummary> following = free.stream()
                .filter(article -> !lead.get().id().equals(article.id()))
                .iterator();
        List<ArticleSummary> second = filled(BESIDE, placed, following);
        List<ArticleSummary> more = filled(BELOW, placed, following);
        List<ArticleSummary> others =
                Stream.of(second, more).flatMap(List::stream).toList();

        Set<ArticleId> above = new LinkedHashSet<>();
        lead.ifPresent(article -> above.add(article.id()));
        others.forEach(article -> above.add(article.id()));
        List<Block> blocks = new ArrayList<>();
        bySection.forEach((section, articles) -> {
            List<ArticleSummary> chosen = chosen(articles, above);
            if (!chosen.isEmpty()) {
                Shape shape = shape(blocks.size(), chosen.size());
                blocks.add(new Block(
                        section, shape, chosen.stream().limit(shape.size).toList()));
            }
        });
        return new FrontLayout(lead, second, more, latest.stream().limit(LATEST).toList(), List.copyOf(blocks));
    }

    /** The places of one group: what was placed, and in the others what follows next. */
    private static List<ArticleSummary> filled(
            List<FrontSlot> slots, Map<FrontSlot, ArticleSummary> placed, Iterator<ArticleSummary> following) {
        List<ArticleSummary> filled = new ArrayList<>();
        for (FrontSlot slot : slots) {
            ArticleSummary article = placed.get(slot);
            if (article != null) {
                filled.add(article);
            } else if (following.hasNext()) {
                filled.add(following.next());
            }
        }
        return List.copyOf(filled);
    }

    private static List<ArticleSummary> chosen(List<ArticleSummary> articles, Set<ArticleId> above) {
        List<ArticleSummary> fresh = articles.stream()
                .filter(article -> !above.contains(article.id()))
                .toList();
        if (fresh.size() >= TOO_FEW) {
            return fresh;
        }
        Stream<ArticleSummary> again = articles.stream().filter(article -> above.contains(article.id()));
        return Stream.concat(fresh.stream(), again).limit(FILLED_UP_TO).toList();
    }

    // The shapes take turns, so that no two neighbours look alike; what a section cannot fill gives way.
    private static Shape shape(int place, int size) {
        if (size < TOO_FEW) {
            return Shape.PAIR;
        }
        return switch (place % 3) {
            case 0 -> Shape.FEATURE;
            case 1 -> Shape.ROW;
            default -> Shape.LIST;
        };
    }

    /** Everything on the page that shows more than a headline, once each. */
    Collection<ArticleSummary> shown() {
        Set<ArticleSummary> shown = new LinkedHashSet<>();
        lead.ifPresent(shown::add);
        Stream.of(second, more).forEach(shown::addAll);
        return shown;
    }

    /** What stands in a place; empty where there is nothing to show. */
    Optional<ArticleSummary> at(FrontSlot slot) {
        return switch (slot) {
            case LEAD -> lead;
            case BESIDE_1, BESIDE_2, BESIDE_3 ->
                second.stream().skip(BESIDE.indexOf(slot)).findFirst();
            case BELOW_1, BELOW_2 -> more.stream().skip(BELOW.indexOf(slot)).findFirst();
        };
    }
}
