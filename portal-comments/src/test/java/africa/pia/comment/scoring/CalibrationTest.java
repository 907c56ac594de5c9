package africa.pia.comment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import africa.pia.comment.scoring.Calibration.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationTest {

    private static List<Point> points(double sum, int removed, int kept) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < removed + kept; i++) {
            points.add(new Point(sum, i < removed));
        }
        return points;
    }

    @Test
    void two_heaps_of_points_are_met_by_the_curve() {
        List<Point> points = new ArrayList<>(points(4, 30, 10));
        points.addAll(points(-4, 10, 30));

        Calibration calibration = Calibration.fitting(points);

        // 40 of each: targets 41/42 and 1/42; at 4 the mean target is (30 * 41/42 + 10 * 1/42) / 40.
        assertThat(calibration.of(4)).isCloseTo((30 * 41.0 / 42 + 10 / 42.0) / 40, within(1e-6));
        assertThat(calibration.of(-4)).isCloseTo((10 * 41.0 / 42 + 30 / 42.0) / 40, within(1e-6));
    }

    @Test
    void with_few_points_the_model_is_believed_as_it_speaks() {
        assertThat(Calibration.fitting(points(3, 7, 50))).isEqualTo(Calibration.NONE);
        assertThat(Calibration.NONE.of(Math.log(3))).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void a_model_that_points_the_wrong_way_is_not_turned_round() {
        List<Point> points = new ArrayList<>(points(4, 2, 40));
        points.addAll(points(-4, 40, 2));

        Calibration calibration = Calibration.fitting(points);

        assertThat(calibration.slope()).isZero();
        assertThat(calibration.of(-50)).isEqualTo(calibration.of(50));
    }

    @Test
    void heaps_that_do_not_touch_give_a_curve_all_the_same() {
        List<Point> points = new ArrayList<>(points(900, 20, 0));
        points.addAll(points(-900, 0, 20));

        Calibration calibration = Calibration.fitting(points);

        assertThat(calibration.of(900)).isBetween(0.9, 1.0);
        assertThat(calibration.of(-900)).isBetween(0.0, 0.1);
        assertThat(calibration.of(Double.MAX_VALUE)).isBetween(0.9, 1.0);
    }
}
