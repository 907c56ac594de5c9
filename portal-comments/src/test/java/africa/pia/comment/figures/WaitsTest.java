package africa.pia.comment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitsTest {

    @Test
    void a_median_is_at_most_an_eighth_off() {
        Waits waits = new Waits();
        for (int minutes = 1; minutes <= 99; minutes++) {
            waits.add(Waits.step(Duration.ofMinutes(minutes)), 1);
        }

        assertThat(waits.percentile(50).orElseThrow())
                .isBetween(
                        Duration.ofMinutes(50).multipliedBy(7).dividedBy(8),
                        Duration.ofMinutes(50).multipliedBy(9).dividedBy(8));
        assertThat(waits.percentile(90).orElseThrow())
                .isBetween(
                        Duration.ofMinutes(90).multipliedBy(7).dividedBy(8),
                        Duration.ofMinutes(90).multipliedBy(9).dividedBy(8));
    }

    @Test
    void without_anything_counted_there_is_no_median() {
        assertThat(new Waits().percentile(50)).isEmpty();
    }

    @Test
    void what_is_decided_at_once_waited_no_time_to_speak_of() {
        Waits waits = new Waits();
        waits.add(Waits.step(Duration.ZERO), 3);

        assertThat(waits.percentile(90).orElseThrow()).isLessThan(Duration.ofSeconds(2));
    }
}
