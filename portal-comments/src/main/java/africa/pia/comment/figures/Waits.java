package africa.pia.comment.figures;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long things waited, counted in steps that each are a quarter longer than the one before. So days can be added up
 * and a median still be told, at most an eighth off.
 */
final class Waits {

    private static final double GROWTH = 1.25;

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    /** The step that a wait falls into: 0 up to a second. */
    static int step(Duration wait) {
        double seconds = wait.toMillis() / 1_000.0;
        return seconds <= 1 ? 0 : (int) Math.ceil(Math.log(seconds) / Math.log(GROWTH));
    }

    /** The wait that stands for a step: the middle of it. */
    static Duration typical(int step) {
        return Duration.ofMillis(Math.round(1_000 * Math.pow(GROWTH, step - 0.5)));
    }

    void add(int step, long amount) {
        counts.merge(step, amount, Long::sum);
    }

    /**
     * The wait that so many of a hundred did not exceed; empty when nothing was counted.
     *
     * @param percent 1 to 100
     */
    Optional<Duration> percentile(int percent) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long reached = 0;
        for (Map.Entry<Integer, Long> each : counts.entrySet()) {
            reached += each.getValue();
            if (all > 0 && reached * 100 >= all * percent) {
                return Optional.of(typical(each.getKey()));
            }
        }
        return Optional.empty();
    }
}
