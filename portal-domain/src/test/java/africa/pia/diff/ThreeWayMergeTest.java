package africa.pia.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import africa.pia.diff.Stretch.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreeWayMergeTest {

    private static final String PONT = "Le pont mesure 240 mètres de long.";
    private static final String CRUE = "La crue a emporté la rampe de bois.";
    private static final String BAC = "Le bac ne passe plus depuis mardi.";
    private static final List<String> BASE = List.of(PONT, CRUE, BAC);

    /** As one would write it down: conflicts as {@code mine | theirs}. */
    private static List<String> told(List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(each -> each.isConflict()
                        ? List.of(String.join(" ", each.mine()) + " | " + String.join(" ", each.theirs())).stream()
                        : each.merged().stream())
                .toList();
    }

    private static List<String> merged(List<String> mine, List<String> theirs) {
        return told(ThreeWayMerge.of(BASE, mine, theirs));
    }

    @Test
    void what_nobody_changed_stays() {
        assertThat(ThreeWayMerge.of(BASE, BASE, BASE)).containsExactly(new Stretch(Origin.SAME, BASE, BASE, BASE));
    }

    @Test
    void changes_of_different_lines_are_both_taken_though_they_touch() {
        String pont = "Le pont mesure 420 mètres de long.";
        String crue = "La crue a emporté la rampe de pierre.";

        assertThat(merged(List.of(pont, CRUE, BAC), List.of(PONT, crue, BAC))).containsExactly(pont, crue, BAC);
    }

    @Test
    void a_line_that_one_added_and_one_that_the_other_took_away_are_heeded() {
        assertThat(merged(List.of(PONT, "Il date de 1934.", CRUE, BAC), List.of(PONT, CRUE)))
                .containsExactly(PONT, "Il date de 1934.", CRUE);
    }

    @Test
    void a_line_added_beside_one_that_the_other_changed_is_no_conflict() {
        String crue = "La crue a emporté la rampe de pierre.";

        assertThat(merged(List.of(PONT, CRUE, "Personne n’est blessé.", BAC), List.of(PONT, crue, BAC)))
                .containsExactly(PONT, crue, "Personne n’est blessé.", BAC);
    }

    @Test
    void the_same_change_made_twice_is_made_once() {
        String pont = "Le pont mesure 420 mètres de long.";
        List<Stretch> stretches = ThreeWayMerge.of(BASE, List.of(pont, CRUE, BAC), List.of(pont, CRUE, BAC));

        assertThat(stretches.get(0).origin()).isEqualTo(Origin.BOTH);
        assertThat(told(stretches)).containsExactly(pont, CRUE, BAC);
    }

    @Test
    void a_line_that_both_changed_differently_is_to_be_chosen() {
        List<Stretch> stretches = ThreeWayMerge.of(
                BASE,
                List.of("Le pont mesure 420 mètres de long.", CRUE, BAC),
                List.of("Le pont mesure 240 mètres de large.", CRUE, BAC));

        assertThat(stretches.get(0).origin()).isEqualTo(Origin.CONFLICT);
        assertThat(stretches.get(0).base()).containsExactly(PONT);
        assertThat(told(stretches))
                .containsExactly("Le pont mesure 420 mètres de long. | Le pont mesure 240 mètres de large.", CRUE, BAC);
        assertThatIllegalStateException().isThrownBy(stretches.get(0)::merged);
    }

    @Test
    void a_line_that_one_changed_and_the_other_took_away_is_to_be_chosen() {
        assertThat(merged(List.of(PONT, BAC), List.of(PONT, "La crue a emporté la rampe de pierre.", BAC)))
                .containsExactly(PONT, " | La crue a emporté la rampe de pierre.", BAC);
    }

    @Test
    void different_lines_added_at_one_place_are_to_be_chosen() {
        assertThat(merged(List.of(PONT, CRUE, BAC, "Ici la fin."), List.of(PONT, CRUE, BAC, "Là aussi.")))
                .containsExactly(PONT, CRUE, BAC, "Ici la fin. | Là aussi.");
    }

    @Test
    void a_line_added_behind_one_that_became_two_is_to_be_chosen() {
        List<String> mine = List.of("Tout autre chose.", "Et encore ceci.", CRUE, BAC);
        List<String> theirs = List.of(PONT, "Il date de 1934.", CRUE, BAC);

        assertThat(merged(mine, theirs))
                .containsExactly("Tout autre chose. Et encore ceci. | " + PONT + " Il date de 1934.", CRUE, BAC);
    }

    @Test
    void without_a_common_beginning_whatever_differs_is_to_be_chosen() {
        assertThat(told(ThreeWayMerge.of(List.of(PONT, CRUE), List.of(PONT, BAC))))
                .containsExactly(PONT, CRUE + " | " + BAC);
        assertThat(told(ThreeWayMerge.of(List.of(PONT), List.of(PONT, BAC)))).containsExactly(PONT, " | " + BAC);
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** Whoever alone changed something finds it again, and the two sides are treated alike. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_whatever_the_two_do(int seed) {
        Random random = new Random(seed);
        List<String> base = IntStream.range(0, random.nextInt(7))
                .mapToObj(n -> "ligne commune numéro n" + n)
                .toList();
        List<String> mine = changed(base, random, "moi");
        List<String> theirs = changed(base, random, "eux");

        List<Stretch> stretches = ThreeWayMerge.of(base, mine, theirs);

        assertThat(stretches.stream().flatMap(each -> each.base().stream())).containsExactlyElementsOf(base);
        assertThat(stretches.stream().flatMap(each -> each.mine().stream())).containsExactlyElementsOf(mine);
        assertThat(stretches.stream().flatMap(each -> each.theirs().stream())).containsExactlyElementsOf(theirs);
        assertThat(told(ThreeWayMerge.of(base, mine, base))).containsExactlyElementsOf(mine);
        assertThat(told(ThreeWayMerge.of(base, base, theirs))).containsExactlyElementsOf(theirs);
        assertThat(told(ThreeWayMerge.of(base, mine, mine))).containsExactlyElementsOf(mine);
        assertThat(ThreeWayMerge.of(base, theirs, mine)).hasSameSizeAs(stretches);
        for (Stretch each : stretches) {
            if (each.origin() == Origin.MINE) {
                assertThat(each.theirs()).isEqualTo(each.base());
            }
            if (each.origin() == Origin.THEIRS) {
                assertThat(each.mine()).isEqualTo(each.base());
            }
        }
    }

    private static List<String> changed(List<String> base, Random random, String who) {
        List<String> lines = new ArrayList<>();
        for (String line : base) {
            switch (random.nextInt(8)) {
                case 0 -> lines.add(line + " " + who);
                case 1 -> {
                    // Taken away.
                }
                case 2 -> {
                    lines.add(line);
                    lines.add(who + " ajoute" + random.nextInt(3));
                }
                case 3 -> {
                    lines.add(who + " réécrit" + random.nextInt(3));
                    lines.add(line + " " + who);
                }
                default -> lines.add(line);
            }
        }
        return lines;
    }
}
