package africa.pia.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentTextTest {

    private static String tidied(String typed) {
        return CommentText.of(typed, 100).value();
    }

    @Test
    void letters_and_their_accents_are_composed() {
        assertThat(tidied("e\u0301lections")).isEqualTo("élections");
    }

    @Test
    void every_way_to_end_a_line_becomes_one() {
        assertThat(tidied("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void no_more_than_two_lines_in_a_row_are_empty_even_when_they_hold_blanks() {
        assertThat(tidied("a\n \n\t\n\u00A0\n\nb")).isEqualTo("a\n\n\nb");
    }

    @Test
    void control_characters_and_overrides_of_direction_go() {
        assertThat(tidied("a\u0000b\u001B\u0007c\u202Ed\u2066e\uFEFFf\u200Bg")).isEqualTo("abcdefg");
    }

    @Test
    void halves_of_a_character_that_no_database_would_take_go() {
        assertThat(tidied("a\uD83Db\uDE00c")).isEqualTo("abc");
    }

    @Test
    void joined_emoji_flags_and_arabic_marks_stay() {
        String typed = "👩🏾‍🌾 🇨🇮 سلام\u200f! \u06DD";

        assertThat(tidied(typed)).isEqualTo(typed);
    }

    @Test
    void markup_is_text_like_any_other() {
        assertThat(tidied("<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u200B\u200D", "\u00A0\u3164\u2800", "\u202E\u0000"})
    void what_nobody_can_see_is_empty(String typed) {
        assertThatThrownBy(() -> tidied(typed))
                .isInstanceOf(EmptyCommentException.class)
                .hasFieldOrPropertyWithValue("code", "comment.empty");
    }

    @Test
    void length_is_counted_as_people_count() {
        assertThat(tidied("😀".repeat(100))).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 399, 1_000_000})
    void longer_than_allowed_is_refused(int length) {
        assertThatThrownBy(() -> tidied("x".repeat(length)))
                .isInstanceOfSatisfying(CommentTooLongException.class, refused -> assertThat(refused.arguments())
                        .containsExactly(100));
    }
}
