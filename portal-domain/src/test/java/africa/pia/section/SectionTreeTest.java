package africa.pia.section;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.text.Translated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SectionTreeTest {

    private static final SectionTree TREE = new SectionTree(
            List.of(
                    item("culture", null, 0),
                    item("cinema", "culture", 1),
                    item("courts", "cinema", 2),
                    item("musique", "culture", 1),
                    item("sports", null, 0)),
            Map.of(key("films"), key("cinema"), key("loisirs"), key("sports")));

    private static SectionKey key(String key) {
        return new SectionKey(key);
    }

    private static SectionItem item(String key, String parent, int depth) {
        return new SectionItem(
                key(key),
                Translated.of("fr", key),
                Translated.of("fr", ""),
                Optional.ofNullable(parent).map(SectionKey::new),
                depth);
    }

    @Test
    void shows_the_navigation_and_what_stands_under_a_section() {
        assertThat(TREE.top()).extracting(each -> each.key().value()).containsExactly("culture", "sports");
        assertThat(TREE.under(key("culture")))
                .extracting(each -> each.key().value())
                .containsExactly("cinema", "musique");
        assertThat(TREE.under(key("sports"))).isEmpty();
    }

    @Test
    void finds_a_section_that_was_merged_as_the_one_that_it_is_now() {
        assertThat(TREE.find(key("films"))).map(SectionItem::key).contains(key("cinema"));
        assertThat(TREE.find(key("jardin"))).isEmpty();
    }

    @Test
    void knows_the_way_to_a_section() {
        assertThat(TREE.pathTo(key("courts")))
                .extracting(each -> each.key().value())
                .containsExactly("culture", "cinema", "courts");
        assertThat(TREE.pathTo(key("films")))
                .extracting(each -> each.key().value())
                .containsExactly("culture", "cinema");
        assertThat(TREE.pathTo(key("jardin"))).isEmpty();
    }

    @Test
    void counts_to_a_section_what_stands_below_it_and_what_was_merged_into_one_of_them() {
        assertThat(TREE.within(key("culture")))
                .containsExactlyInAnyOrder(key("culture"), key("cinema"), key("courts"), key("musique"), key("films"));
        assertThat(TREE.within(key("films"))).containsExactlyInAnyOrder(key("cinema"), key("courts"), key("films"));
        assertThat(TREE.within(key("jardin"))).containsExactly(key("jardin"));
    }

    @Test
    void tells_what_stands_under_what_and_how_deep() {
        assertThat(TREE.isWithin(key("courts"), key("culture"))).isTrue();
        assertThat(TREE.isWithin(key("culture"), key("culture"))).isTrue();
        assertThat(TREE.isWithin(key("culture"), key("courts"))).isFalse();
        assertThat(TREE.heightOf(key("culture"))).isEqualTo(2);
        assertThat(TREE.heightOf(key("sports"))).isZero();
    }

    @Test
    void indents_a_section_by_its_depth() {
        assertThat(item("courts", "cinema", 2).indented("fr")).isEqualTo("\u2003\u2003courts");
        assertThat(item("sports", null, 0).indented("fr")).isEqualTo("sports");
    }
}
