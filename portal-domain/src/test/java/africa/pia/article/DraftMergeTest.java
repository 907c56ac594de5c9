package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import africa.pia.diff.LineChange;
import africa.pia.diff.Segment;
import africa.pia.media.MediaId;
import africa.pia.text.Markup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftMergeTest {

    private static final String PONT = "<p>Le pont mesure 240 mètres de long.</p>";
    private static final String CRUE = "<p>La crue a emporté la rampe de bois.</p>";
    private static final ArticleDraft BASE = text(PONT + CRUE);

    private static ArticleDraft text(String body) {
        return aDraft().body(body).draft();
    }

    private static DraftMerge merge(ArticleDraft mine, ArticleDraft theirs) {
        return DraftMerge.of(Optional.of(BASE), mine, theirs);
    }

    /** The name of the one place where somebody has to choose. */
    private static String only(DraftMerge merge) {
        assertThat(merge.disagreements()).hasSize(1);
        return merge.disagreements().get(0).id();
    }

    /** A side as a person would mark it: {@code [-gone-]} and {@code {+new+}}. */
    private static String marked(List<LineChange> lines) {
        return lines.stream()
                .flatMap(line -> line.segments().stream())
                .map(segment -> segment.kind() == Segment.Kind.SAME
                        ? segment.text()
                        : segment.isAdded() ? "{+" + segment.text() + "+}" : "[-" + segment.text() + "-]")
                .collect(Collectors.joining());
    }

    @Test
    void what_each_changed_elsewhere_is_in_the_one_text() {
        ArticleDraft mine = aDraft().body(PONT.replace("240", "420") + CRUE).draft();
        ArticleDraft theirs = aDraft().headline("Le pont de Kayes")
                .body(PONT + CRUE.replace("bois", "pierre"))
                .draft();

        DraftMerge merge = merge(mine, theirs);

        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.brought()).extracting(FieldChange::field).containsExactly("headline", "body");
        ArticleDraft one = merge.resolved(Map.of());
        assertThat(one.headline()).isEqualTo("Le pont de Kayes");
        assertThat(one.body()).isEqualTo(PONT.replace("240", "420") + "\n" + CRUE.replace("bois", "pierre"));
    }

    @Test
    void what_nobody_changed_comes_out_as_it_went_in() {
        ArticleDraft full = WrittenArticles.shared(
                WrittenArticles.saying(BASE, PONT), new ShareTexts("Cherché", "Décrit", "Partagé", "Dit"));

        ArticleDraft one = DraftMerge.of(Optional.of(full), full, full).resolved(Map.of());

        assertThat(one).usingRecursiveComparison().ignoringFields("slug").isEqualTo(full);
    }

    @Test
    void a_paragraph_that_both_changed_is_to_be_chosen() {
        DraftMerge merge = merge(
                text(PONT.replace("240", "420") + CRUE), text(PONT.replace("240", "<strong>204</strong>") + CRUE));

        assertThat(merge.disagreements()).singleElement().satisfies(each -> {
            assertThat(each.field()).isEqualTo("body");
            assertThat(marked(each.mine())).isEqualTo("Le pont mesure [-240-]{+420+} mètres de long.");
            assertThat(marked(each.theirs())).isEqualTo("Le pont mesure [-240-]{+204+} mètres de long.");
            assertThat(each.joinable()).isTrue();
        });
        assertThat(merge.brought()).as("nobody has chosen yet").isEmpty();
        assertThat(merge.resolved(Map.of(only(merge), MergeChoice.MINE)).body())
                .contains("420")
                .doesNotContain("204");
        assertThat(merge.resolved(Map.of(only(merge), MergeChoice.THEIRS)).body())
                .contains("<strong>204</strong>")
                .doesNotContain("420");
        assertThat(merge.resolved(Map.of(only(merge), MergeChoice.BOTH)).body())
                .isEqualTo(
                        PONT.replace("240", "420") + "\n" + PONT.replace("240", "<strong>204</strong>") + "\n" + CRUE);
        assertThatIllegalArgumentException().isThrownBy(() -> merge.resolved(Map.of()));
    }

    @Test
    void a_line_that_both_changed_is_to_be_chosen_and_never_joined() {
        DraftMerge merge = merge(
                aDraft().headline("Le mien").body(PONT + CRUE).draft(),
                aDraft().headline("Le leur").body(PONT + CRUE).draft());

        assertThat(merge.disagreements()).singleElement().satisfies(each -> {
            assertThat(each.field()).isEqualTo("headline");
            assertThat(each.joinable()).isFalse();
        });
        assertThat(merge.resolved(Map.of(only(merge), MergeChoice.BOTH)).headline())
                .isEqualTo("Le mien");
    }

    @Test
    void a_choice_does_not_hold_for_what_the_other_wrote_since() {
        ArticleDraft mine = text(PONT.replace("240", "420") + CRUE);
        String chosen = only(merge(mine, text(PONT.replace("240", "204") + CRUE)));

        DraftMerge later = merge(mine, text(PONT.replace("240", "402") + CRUE));

        assertThat(only(later)).isNotEqualTo(chosen);
    }

    @Test
    void tags_are_gathered_and_those_taken_away_are_gone() {
        ArticleDraft base = WrittenArticles.filed(BASE, "societe", "fr", "Eau", "Ponts");
        ArticleDraft mine = WrittenArticles.filed(BASE, "societe", "fr", "Ponts", "Kayes");
        ArticleDraft theirs = WrittenArticles.filed(BASE, "societe", "fr", "Eau", "Ponts", "Crues");

        DraftMerge merge = DraftMerge.of(Optional.of(base), mine, theirs);

        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.resolved(Map.of()).tags()).containsExactly("Ponts", "Crues", "Kayes");
    }

    private static ArticleDraft pictured(long media, String alt, String caption) {
        return new ArticleDraft(
                BASE.headline(),
                BASE.slug(),
                BASE.standfirst(),
                BASE.body(),
                BASE.language(),
                BASE.section(),
                BASE.tags(),
                BASE.byline(),
                Optional.of(new LeadFigure(new MediaId(media), alt, caption, "Awa", "")),
                BASE.source(),
                BASE.commentPolicy());
    }

    @Test
    void the_words_of_one_picture_are_merged_one_by_one() {
        ArticleDraft base = pictured(1, "Un pont", "");
        DraftMerge merge =
                DraftMerge.of(Optional.of(base), pictured(1, "Un pont de fer", ""), pictured(1, "Un pont", "À Kayes."));

        assertThat(merge.disagreements()).isEmpty();
        assertThat(merge.resolved(Map.of()).leadFigure())
                .contains(new LeadFigure(new MediaId(1), "Un pont de fer", "À Kayes.", "Awa", ""));
    }

    @Test
    void another_picture_brings_its_own_words() {
        ArticleDraft base = pictured(1, "Un pont", "À Kayes.");
        ArticleDraft theirs = pictured(2, "Un bac", "");

        assertThat(DraftMerge.of(Optional.of(base), base, theirs)
                        .resolved(Map.of())
                        .leadFigure())
                .isEqualTo(theirs.leadFigure());
        DraftMerge merge = DraftMerge.of(Optional.of(base), pictured(1, "Un vieux pont", "À Kayes."), theirs);
        assertThat(merge.disagreements()).extracting(Disagreement::field).containsExactly("leadFigureMediaId");
        assertThat(merge.resolved(Map.of(only(merge), MergeChoice.MINE))
                        .leadFigure()
                        .orElseThrow()
                        .alternativeText())
                .isEqualTo("Un vieux pont");
    }

    @Test
    void without_a_common_beginning_every_difference_is_to_be_chosen() {
        DraftMerge merge = DraftMerge.of(Optional.empty(), text(PONT + CRUE), text(PONT.replace("240", "420") + CRUE));

        assertThat(merge.disagreements()).singleElement().satisfies(each -> {
            assertThat(marked(each.mine())).isEqualTo("Le pont mesure 240 mètres de long.");
            assertThat(marked(each.theirs())).isEqualTo("Le pont mesure 420 mètres de long.");
        });
    }

    @Test
    void the_blocks_of_a_text_are_its_parts_and_together_the_text() {
        String body = Markup.editable(
                        Markup.article("<h2>Un</h2><ul><li>a<ul><li>b</li></ul></li></ul>nu<table><tr><td>1</table>"))
                .html();

        List<String> blocks = Markup.blocks(Markup.editable(Markup.article(body)));

        assertThat(blocks).hasSize(4);
        assertThat(Markup.editable(Markup.article(String.join("\n", blocks))).html())
                .isEqualTo(body);
    }
}
