package africa.pia.comment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallCountsTest {

    @Test
    void nought_and_five_are_told_and_what_is_between_is_not() {
        assertThat(SmallCounts.isTold(0)).isTrue();
        assertThat(SmallCounts.isTold(1)).isFalse();
        assertThat(SmallCounts.isTold(4)).isFalse();
        assertThat(SmallCounts.isTold(5)).isTrue();
    }

    @Test
    void one_small_part_takes_the_next_larger_one_along_so_that_the_sum_does_not_tell_it() {
        assertThat(SmallCounts.hidden(Map.of("spam", 40L, "insult", 3L, "threat", 7L, "none", 0L)))
                .containsExactlyInAnyOrder("insult", "threat");
        assertThat(SmallCounts.hidden(Map.of("spam", 40L, "insult", 3L, "threat", 1L)))
                .containsExactlyInAnyOrder("insult", "threat");
        assertThat(SmallCounts.hidden(Map.of("insult", 3L))).containsExactly("insult");
        assertThat(SmallCounts.hidden(Map.of("spam", 40L, "none", 0L))).isEmpty();
    }
}
