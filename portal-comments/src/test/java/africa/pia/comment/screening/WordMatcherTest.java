package africa.pia.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.comment.screening.WordMatcher.Entry;
import africa.pia.comment.screening.WordMatcher.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right answers in bounded work, whatever is in the lists and the text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordMatcherTest {

    private static final int MANY = 1_000_000;

    private static WordMatcher of(String... lines) {
        return new WordMatcher(Arrays.stream(lines)
                .map(WordEntry::of)
                .map(entry -> new Entry(entry.folded(), entry.mode() == WordEntry.Mode.PREFIX, 0))
                .toList());
    }

    private static Found find(WordMatcher matcher, String text) {
        return matcher.find(FoldedText.of(text, Reading.PLAIN), MANY);
    }

    /** The stretches of the original that were found. */
    private static List<String> found(String text, String... lines) {
        FoldedText folded = FoldedText.of(text, Reading.PLAIN);
        return of(lines).find(folded, MANY).hits().stream()
                .map(hit -> folded.span(hit.first(), hit.behind()))
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }

    @Test
    void a_word_is_found_as_a_word_and_never_inside_another() {
        assertThat(found("WordPress presse la press, Press. (press) PRESS-book", "press"))
                .containsExactly("press", "Press", "press", "PRESS");
        assertThat(found("WordPress, expression, pressing, les presses", "press"))
                .isEmpty();
        assertThat(found("Le peuple d’Essex et la Scunthorpe United", "sex", "cunt"))
                .isEmpty();
    }

    @Test
    void several_words_are_found_as_they_follow_each_other_however_they_are_spaced() {
        assertThat(found("Va te\n faire… voir ; va, te-faire voir! va te refaire voir", "va te faire voir"))
                .containsExactly("Va te\n faire… voir", "va, te-faire voir");
        assertThat(found("l'on va te", "va te faire voir")).isEmpty();
    }

    @Test
    void with_an_asterisk_it_is_found_wherever_a_word_begins_so() {
        assertThat(found("Connard, connasse ! déconnasse, con", "connas*", "conn*"))
                .containsExactly("Conn", "conn", "connas");
        assertThat(found("sale type, sale typographie, salement", "sale typ*")).containsExactly("sale typ", "sale typ");
    }

    @ParameterizedTest
    @CsvSource({"الكلب", "والكلب", "كلب", "بالكَلْب", "للكلب"})
    void an_arabic_word_is_found_behind_its_article(String text) {
        assertThat(found("يا " + text + " هنا", "كلب")).hasSize(1);
    }

    @Test
    void an_arabic_word_is_not_found_inside_another() {
        assertThat(found("مكلبة الكلبي ولكلب", "كلب")).isEmpty();
    }

    @Test
    void entries_that_begin_end_and_overlap_each_other_are_all_found() {
        assertThat(found("sale chien de garde", "sale chien", "chien", "chien de garde", "de", "sale", "garde"))
                .containsExactly("sale", "sale chien", "chien", "de", "chien de garde", "garde");
        assertThat(found("a b a b c", "a b c", "a b a", "b c", "b")).containsExactly("b", "a b a", "b", "a b c", "b c");
    }

    @Test
    void the_same_entry_in_two_lists_is_found_for_both() {
        WordMatcher matcher = new WordMatcher(List.of(new Entry("fou", false, 1), new Entry("fou", true, 2)));

        assertThat(matcher.find(FoldedText.of("fou", Reading.PLAIN), MANY).hits())
                .extracting(hit -> matcher.entry(hit.entry()).list())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(matcher.find(FoldedText.of("foule", Reading.PLAIN), MANY).hits())
                .extracting(hit -> matcher.entry(hit.entry()).list())
                .containsExactly(2);
    }

    @Test
    void nothing_is_found_with_nothing_to_look_for() {
        assertThat(find(WordMatcher.EMPTY, "Bonjour").hits()).isEmpty();
        assertThat(find(of("bonjour"), "").hits()).isEmpty();
        assertThatThrownBy(() -> new WordMatcher(List.of(new Entry("", false, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_for_regular_expressions_a_bomb_is_text() {
        String bomb = "(a+)+$";
        String million = "a".repeat(MANY);

        assertThat(found(bomb, bomb)).containsExactly("a");
        assertThat(found("^(.*)*x", "x", ".*x")).containsExactly("x", "x");
        assertThat(find(of(bomb, "(x|x)*y", "[z-", "\\Qz"), million + "!").hits())
                .isEmpty();
    }

    @Test
    void a_long_text_takes_work_in_proportion_to_its_length() {
        List<String> lines = new ArrayList<>();
        for (int length = 3; length < 98; length++) {
            lines.add("a".repeat(length) + "*");
            lines.add("a".repeat(length) + "b");
            lines.add("a ".repeat(length / 2) + "b");
        }
        WordMatcher matcher = of(lines.toArray(String[]::new));

        Found inOneWord = find(matcher, "a".repeat(MANY));
        Found wordByWord = find(matcher, "a ".repeat(MANY / 2));
        Found almost = find(matcher, ("a".repeat(97) + "c").repeat(MANY / 98));

        // Each place costs at most one step per entry that ends there, and those differ in length: at most 100.
        assertThat(inOneWord.hits()).hasSize(95);
        assertThat(inOneWord.steps()).isLessThan(100L * MANY);
        assertThat(wordByWord.hits()).isEmpty();
        assertThat(wordByWord.steps()).isLessThan(3L * MANY);
        assertThat(almost.steps()).isLessThan(100L * MANY);
    }

    @Test
    void no_more_is_found_than_is_wanted() {
        Found found = of("fou").find(FoldedText.of("fou ".repeat(MANY), Reading.PLAIN), 50);

        assertThat(found.hits()).hasSize(50);
        assertThat(found.steps()).isLessThan(500);
    }

    @Test
    void fifty_thousand_entries_make_a_text_no_dearer_than_one_does() {
        List<String> lines = IntStream.range(0, 50_000)
                .mapToObj(i -> "mot" + Integer.toString(i, 36) + "x")
                .toList();
        String comment = "Un commentaire comme un autre, avec mot1x et mot rzzx dedans. ".repeat(64);

        WordMatcher large = of(lines.toArray(String[]::new));
        Found found = find(large, comment);

        assertThat(found.hits()).hasSize(64);
        assertThat(found.steps()).isLessThan(3L * comment.length());
        assertThat(large.nodes()).isLessThan(120_000);
    }
}
