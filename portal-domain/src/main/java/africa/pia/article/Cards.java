package africa.pia.article;

import africa.pia.article.Articles.Card;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the cards of lists: articles, names, sections and pictures each in one query, however long the list is. */
@ApplicationScoped
class Cards {

    private static final int WORDS_A_MINUTE = 220;

    @Inject
    Articles articles;

    @Inject
    SectionDirectory sections;

    @Inject
    MediaLibrary media;

    /** The cards of articles, in the order of the ids; those that readers never saw are left out. */
    Map<Long, ArticleSummary> of(Collection<Long> ids) {
        return of(ids, any -> true);
    }

    /** The cards of those of these articles that readers see now, in the order of the ids. */
    Map<Long, ArticleSummary> ofPublished(Collection<Long> ids) {
        return of(ids, Card::published);
    }

    private Map<Long, ArticleSummary> of(Collection<Long> ids, Predicate<Card> wanted) {
        Map<Long, Card> cards =
                articles.cards(ids).stream().filter(wanted).collect(Collectors.toMap(Card::id, Function.identity()));
        if (cards.isEmpty()) {
            return Map.of();
        }
        SectionTree shelves = sections.tree();
        Map<MediaId, Picture> pictures = pictures(cards.values());
        Map<Long, ArticleSummary> summaries = new LinkedHashMap<>();
        for (Long id : ids) {
            Card card = cards.get(id);
            if (card != null) {
                summaries.put(id, summary(card, shelves, pictures));
            }
        }
        return summaries;
    }

    /** The cards of articles, in the order of the ids, as a list. */
    List<ArticleSummary> inOrder(List<Long> ids) {
        Map<Long, ArticleSummary> summaries = of(ids);
        return ids.stream().map(summaries::get).filter(Objects::nonNull).toList();
    }

    private Map<MediaId, Picture> pictures(Collection<Card> cards) {
        List<MediaId> ids = cards.stream()
                .flatMap(card -> card.leadFigure().stream())
                .map(LeadFigure::media)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : media.pictures(ids);
    }

    private static ArticleSummary summary(Card card, SectionTree shelves, Map<MediaId, Picture> pictures) {
        SectionKey section = new SectionKey(card.section());
        Optional<Picture> picture = card.leadFigure().map(LeadFigure::media).map(pictures::get);
        return new ArticleSummary(
                new ArticleId(card.id()),
                card.slug(),
                card.headline(),
                card.standfirst(),
                card.language(),
                shelves.find(section).orElseGet(() -> new SectionItem(section, section.value())),
                card.byline(),
                card.publishedAt(),
                Math.max(1, Math.round((float) card.wordCount() / WORDS_A_MINUTE)),
                picture,
                card.leadFigure().filter(figure -> picture.isPresent()));
    }
}
