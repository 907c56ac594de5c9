package africa.pia.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextDiffTest {

    /** The lines as a person would mark them: {@code [-gone-]} and {@code {+new+}}. */
    private static List<String> marked(List<String> before, List<String> after) {
        return TextDiff.of(before, after).stream()
                .map(line -> line.segments().stream()
                        .map(segment -> switch (segment.kind()) {
                            case SAME -> segment.text();
                            case ADDED -> "{+" + segment.text() + "+}";
                            case REMOVED -> "[-" + segment.text() + "-]";
                        })
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void equal_texts_have_no_change() {
        List<LineChange> lines = TextDiff.of(List.of("Un.", "Deux."), List.of("Un.", "Deux."));

        assertThat(lines).hasSize(2).allMatch(LineChange::isSame);
        assertThat(TextDiff.isSame(lines)).isTrue();
    }

    @Test
    void a_word_that_changed_is_marked_within_its_line() {
        assertThat(marked(
                        List.of("Le pont mesure 240 mètres de long.", "Il est fermé."),
                        List.of("Le pont mesure 420 mètres de long.", "Il est fermé.")))
                .containsExactly("Le pont mesure [-240-]{+420+} mètres de long.", "Il est fermé.");
    }

    @Test
    void a_comma_is_a_word_of_its_own() {
        assertThat(marked(List.of("Hier à Dakar on votait."), List.of("Hier, à Dakar, on votait.")))
                .containsExactly("Hier{+,+} à Dakar{+,+} on votait.");
    }

    @Test
    void words_with_apostrophes_and_accents_stay_whole() {
        assertThat(marked(List.of("Voici l’école du village."), List.of("Voici l’élève du village.")))
                .containsExactly("Voici [-l’école-]{+l’élève+} du village.");
    }

    @Test
    void neighbouring_words_are_changed_as_one() {
        assertThat(marked(
                        List.of("Le maire a dit oui devant le conseil."),
                        List.of("Le maire refuse net devant le conseil.")))
                .containsExactly("Le maire [-a dit oui-]{+refuse net+} devant le conseil.");
    }

    @Test
    void lines_come_and_go_whole() {
        assertThat(marked(List.of("Un.", "Deux."), List.of("Zéro.", "Un.")))
                .containsExactly("{+Zéro.+}", "Un.", "[-Deux.-]");
    }

    @Test
    void a_line_is_set_beside_the_one_that_is_like_it() {
        assertThat(marked(
                        List.of("Début.", "La récolte de mil a doublé cette année.", "Fin."),
                        List.of("Début.", "Une phrase tout autre.", "La récolte de mil a triplé cette année.", "Fin.")))
                .containsExactly(
                        "Début.",
                        "{+Une phrase tout autre.+}",
                        "La récolte de mil a [-doublé-]{+triplé+} cette année.",
                        "Fin.");
    }

    @Test
    void arabic_is_compared_word_by_word_too() {
        assertThat(marked(List.of("افتتح السوق يوم الأحد"), List.of("افتتح السوق يوم الاثنين")))
                .containsExactly("افتتح السوق يوم [-الأحد-]{+الاثنين+}");
    }

    @Test
    void before_and_after_are_the_two_texts() {
        List<String> before = List.of("Le fleuve monte d’un mètre par jour.", "Rien d’autre.", "Adieu.");
        List<String> after = List.of("Titre.", "Le fleuve monte de deux mètres par jour.", "Adieu.");

        List<LineChange> lines = TextDiff.of(before, after);

        assertThat(lines.stream().map(line -> text(line.before())).filter(line -> !line.isEmpty()))
                .isEqualTo(before);
        assertThat(lines.stream().map(line -> text(line.after())).filter(line -> !line.isEmpty()))
                .isEqualTo(after);
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    @Test
    void a_line_without_end_is_replaced_whole() {
        String endless = IntStream.range(0, 12_000).mapToObj(i -> "mot" + i % 7).collect(Collectors.joining(" "));

        assertThat(marked(List.of(endless), List.of(endless + " fin")))
                .containsExactly("[-" + endless + "-]{+" + endless + " fin+}");
    }
}
