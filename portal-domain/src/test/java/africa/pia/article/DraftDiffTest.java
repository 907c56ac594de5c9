package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftDiffTest {

    @Test
    void a_text_that_wishes_for_no_address_keeps_the_one_it_has() {
        ArticleDraft before = aDraft().slug("un-lidar").draft();

        assertThat(DraftDiff.of(before, aDraft().draft())).isEmpty();
        assertThat(DraftDiff.of(before, aDraft().slug("un-radar").draft()))
                .extracting(FieldChange::field)
                .containsExactly("slug");
    }

    @Test
    void lines_that_a_form_ends_otherwise_are_no_change() {
        ArticleDraft before = aDraft().body("<p>Vue d’une\nfenêtre.</p>").draft();
        ArticleDraft after = aDraft().body("<p>Vue d’une\r\nfenêtre.</p>").draft();

        assertThat(DraftDiff.of(before, after)).isEmpty();
    }
}
