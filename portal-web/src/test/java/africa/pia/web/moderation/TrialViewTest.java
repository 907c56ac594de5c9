package africa.pia.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.screening.Span;
import africa.pia.web.moderation.TrialView.Stretch;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialViewTest {

    @Test
    void what_was_found_is_marked_each_place_once() {
        assertThat(TrialView.stretches("sale chien, va", List.of(new Span(5, 10), new Span(0, 10), new Span(12, 14))))
                .containsExactly(new Stretch("sale chien", true), new Stretch(", ", false), new Stretch("va", true));
    }

    @Test
    void a_text_in_which_nothing_is_found_is_shown_from_its_beginning() {
        assertThat(TrialView.stretches("Bonjour", List.of())).containsExactly(new Stretch("Bonjour", false));
    }

    @Test
    void a_long_text_is_shown_around_the_first_place_and_no_character_is_cut_in_two() {
        String text = "\uD83D\uDE00".repeat(1_000) + "!" + "x".repeat(1_000);

        List<Stretch> stretches = TrialView.stretches(text, List.of(new Span(2_000, 2_001)));

        assertThat(stretches).hasSize(4);
        assertThat(stretches.get(0).text()).isEqualTo("…");
        assertThat(stretches.get(1).text()).isEqualTo("\uD83D\uDE00".repeat(80));
        assertThat(stretches.get(2)).isEqualTo(new Stretch("!", true));
        assertThat(stretches.get(3).text()).hasSize(440).endsWith("…");
    }
}
