package africa.pia.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.comment.screening.WordEntry.Mode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordListTest {

    private static List<FieldError> errors(String text) {
        try {
            WordList.read(text);
            return List.of();
        } catch (InvalidInputException refused) {
            assertThat(refused.code()).isEqualTo("screening.list-invalid");
            return refused.errors();
        }
    }

    @Test
    void the_form_of_a_line_tells_how_it_is_looked_for() {
        WordList list = WordList.read("idiot\n\n# une note\nva te faire voir\nconnar*\r\nsale typ*\n\uD83D\uDD95");

        assertThat(list.entries())
                .extracting(WordEntry::mode)
                .containsExactly(Mode.WORD, Mode.PHRASE, Mode.PREFIX, Mode.PREFIX, Mode.WORD);
        assertThat(list.entries().get(4).folded()).isEqualTo("\uD83D\uDD95");
        assertThat(list.text()).contains("# une note");
    }

    @Test
    void what_is_looked_for_alike_is_one_entry() {
        assertThat(WordList.read("idiot\nIDIOT\nі\u0434iot\n\u200Bidíot\nidiot*")
                        .entries())
                .extracting(WordEntry::text)
                .contains("idiot", "idiot*")
                .doesNotContain("IDIOT");
    }

    @Test
    void a_list_may_hold_fifty_thousand_entries_and_no_more() {
        String most = IntStream.range(0, 50_000).mapToObj(i -> "mot" + i).collect(Collectors.joining("\n"));

        assertThat(WordList.read(most).entries()).hasSize(50_000);
        assertThat(errors(most + "\nun de plus"))
                .extracting(FieldError::code)
                .containsExactly("screening.list-too-many");
        assertThat(errors("x".repeat(1_000_001)))
                .extracting(FieldError::code)
                .containsExactly("screening.list-too-long");
    }

    @Test
    void hostile_lines_are_named_shortly_and_not_without_end() {
        assertThat(errors("a".repeat(999_000))).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("line[1]");
            assertThat(error.code()).isEqualTo("screening.entry-too-long");
            assertThat(error.arguments().get(1).toString()).hasSize(100);
        });
        assertThat(errors("\u202E\u200B\u0301\n".repeat(10_000) + "***\n".repeat(10_000)))
                .hasSizeLessThanOrEqualTo(50)
                .isNotEmpty();
        // One character that folds to many: what counts is what is compared.
        assertThat(errors("\uFDFA".repeat(50)))
                .extracting(FieldError::code)
                .containsExactly("screening.entry-too-long");
    }

    @Test
    void a_kept_list_is_read_whatever_has_become_of_its_lines() {
        assertThat(WordList.kept("idiot\n***\nsot").entries())
                .extracting(WordEntry::text)
                .containsExactly("idiot", "sot");
        assertThatThrownBy(() -> WordList.read("idiot\n***")).isInstanceOf(InvalidInputException.class);
    }
}
