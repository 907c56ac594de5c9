package africa.pia.web.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.front.FrontSlot;
import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.frontpage.FrontLayout.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontLayoutTest {

    private static final SectionItem CULTURE = new SectionItem(new SectionKey("culture"), "Culture");

    @Test
    void the_newest_with_a_picture_leads() {
        FrontLayout layout = FrontLayout.of(List.of(plain(1), plain(2), pictured(3), pictured(4)), Map.of());

        assertThat(layout.lead().map(ArticleSummary::id)).contains(new ArticleId(3));
        assertThat(layout.second()).extracting(each -> each.id().value()).containsExactly(1L, 2L, 4L);
    }

    @Test
    void without_any_picture_the_newest_leads() {
        FrontLayout layout = FrontLayout.of(List.of(plain(1), plain(2)), Map.of());

        assertThat(layout.lead().map(ArticleSummary::id)).contains(new ArticleId(1));
    }

    @Test
    void an_empty_paper_has_no_lead() {
        FrontLayout layout = FrontLayout.of(List.of(), Map.of(CULTURE, List.of()));

        assertThat(layout.lead()).isEmpty();
        assertThat(layout.blocks()).isEmpty();
    }

    @Test
    void a_block_leaves_out_what_stands_above() {
        List<ArticleSummary> latest = LongStream.rangeClosed(1, 12)
                .mapToObj(FrontLayoutTest::pictured)
                .toList();

        FrontLayout layout = FrontLayout.of(latest, Map.of(CULTURE, latest));

        assertThat(layout.blocks().get(0).articles())
                .extracting(each -> each.id().value())
                .containsExactly(7L, 8L, 9L, 10L);
        assertThat(layout.blocks().get(0).shape()).isEqualTo(Shape.FEATURE);
    }

    @Test
    void a_young_section_repeats_rather_than_stand_empty() {
        List<ArticleSummary> both = List.of(pictured(1), pictured(2));

        FrontLayout layout = FrontLayout.of(both, Map.of(CULTURE, both));

        assertThat(layout.blocks().get(0).articles()).hasSize(2);
        assertThat(layout.blocks().get(0).shape()).isEqualTo(Shape.PAIR);
    }

    @Test
    void what_a_hand_has_placed_stands_there_and_the_newest_around_it() {
        List<ArticleSummary> latest =
                LongStream.rangeClosed(1, 8).mapToObj(FrontLayoutTest::pictured).toList();

        FrontLayout layout = FrontLayout.of(
                latest,
                Map.of(),
                Map.of(
                        FrontSlot.LEAD, plain(99),
                        FrontSlot.BESIDE_2, pictured(1),
                        FrontSlot.BELOW_2, pictured(4)));

        assertThat(layout.lead().map(ArticleSummary::id)).contains(new ArticleId(99));
        assertThat(layout.second()).extracting(each -> each.id().value()).containsExactly(2L, 1L, 3L);
        assertThat(layout.more()).extracting(each -> each.id().value()).containsExactly(5L, 4L);
        assertThat(layout.at(FrontSlot.BELOW_2).map(ArticleSummary::id)).contains(new ArticleId(4));
    }

    @Test
    void a_paper_of_nothing_but_what_was_placed_has_gaps_but_no_lead_from_nowhere() {
        FrontLayout layout = FrontLayout.of(List.of(pictured(1)), Map.of(), Map.of(FrontSlot.BESIDE_1, pictured(1)));

        assertThat(layout.lead()).isEmpty();
        assertThat(layout.second()).extracting(each -> each.id().value()).containsExactly(1L);
        assertThat(layout.more()).isEmpty();
    }

    private static ArticleSummary plain(long id) {
        return article(id, Optional.empty());
    }

    private static ArticleSummary pictured(long id) {
        return article(
                id, Optional.of(new Picture(new MediaId(id), "a.jpg", 1600, 900, List.of(320, 1600), "", "", "", "")));
    }

    private static ArticleSummary article(long id, Optional<Picture> picture) {
        return new ArticleSummary(
                new ArticleId(id),
                "article-" + id,
                "Article " + id,
                "",
                "fr",
                CULTURE,
                List.of(),
                Instant.parse("2025-02-12T09:30:00Z"),
                1,
                picture,
                Optional.empty());
    }
}
