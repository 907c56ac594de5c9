package africa.pia.comment.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How good a model is, by decisions it never learned from: how many of these comments it gave which score, by what became
 * of them. Scores are counted by whole percents, thresholds are whole percents, so nothing is rounded.
 */
public final class Evaluation {

    /** How many held-out decisions say enough for comments to be held by a score. */
    public static final int ENOUGH = 60;

    /** And how many of them must be removals. */
    public static final int ENOUGH_REMOVALS = 15;

    static final int PERCENTS = 101;

    private final int[] removed;
    private final int[] kept;

    private Evaluation(int[] removed, int[] kept) {
        this.removed = removed;
        this.kept = kept;
    }

    /** Nothing was measured. */
    static Evaluation none() {
        return new Evaluation(new int[PERCENTS], new int[PERCENTS]);
    }

    /** One score of a held-out comment, in percent, and what became of it. */
    record Measured(int percent, boolean removed) {}

    static Evaluation of(List<Measured> measured) {
        Evaluation evaluation = none();
        for (Measured each : measured) {
            int[] counted = each.removed() ? evaluation.removed : evaluation.kept;
            counted[each.percent()]++;
        }
        return evaluation;
    }

    /**
     * What a threshold would have done to the held-out comments.
     *
     * @param percent the threshold
     * @param caught removed by people, and at or above the threshold
     * @param wronged let be seen by people, and at or above the threshold
     * @param missed removed by people, and below it
     * @param spared let be seen by people, and below it
     */
    public record Line(int percent, int caught, int wronged, int missed, int spared) {

        /** Of a hundred comments at or above the threshold so many were removed by people; -1 when there was none. */
        public int getPrecision() {
            return share(caught, caught + wronged);
        }

        /** Of a hundred removed comments so many were at or above the threshold; -1 when there was none. */
        public int getRecall() {
            return share(caught, caught + missed);
        }

        private static int share(int part, int whole) {
            return whole == 0 ? -1 : Math.round(100f * part / whole);
        }
    }

    /** At a threshold in percent. */
    public Line at(int percent) {
        return new Line(
                percent,
                sum(removed, percent, PERCENTS),
                sum(kept, percent, PERCENTS),
                sum(removed, 0, percent),
                sum(kept, 0, percent));
    }

    private static int sum(int[] counts, int from, int to) {
        return IntStream.range(from, to).map(i -> counts[i]).sum();
    }

    /** At every tenth percent, and at 95. */
    public List<Line> getLines() {
        return IntStream.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 95)
                .mapToObj(this::at)
                .toList();
    }

    /** How many decisions were held out. */
    public int getExamples() {
        return getRemovals() + sum(kept, 0, PERCENTS);
    }

    /** How many of these were removals. */
    public int getRemovals() {
        return sum(removed, 0, PERCENTS);
    }

    /** Whether this says enough for comments to be held by a score. */
    public boolean isEnough() {
        return getExamples() >= ENOUGH
                && getRemovals() >= ENOUGH_REMOVALS
                && getExamples() - getRemovals() >= ENOUGH_REMOVALS;
    }

    /** As it is kept; {@link #parse} reads it. */
    String kept() {
        return words(removed) + "\n" + words(kept);
    }

    private static String words(int[] counts) {
        return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    static Evaluation parse(String stored) {
        String[] lines = stored.split("\n");
        return new Evaluation(numbers(lines[0]), numbers(lines[1]));
    }

    private static int[] numbers(String words) {
        return Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
