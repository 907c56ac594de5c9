package africa.pia.web.faces;

import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Stretch;
import africa.pia.comment.figures.Figures.Totals;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.figures.SmallCounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures made ready to be shown, drawn or handed on as a file. */
public final class FigureSheet {

    /** The measures that are told, in their order; grounds, sanctions and waits stand apart. */
    public static final List<Measure> TOLD = List.of(
            Measure.POSTED,
            Measure.FROM_HELD,
            Measure.APPROVED,
            Measure.REMOVED,
            Measure.SPAM,
            Measure.AUTOMATED,
            Measure.UNDONE,
            Measure.OVERTURNED,
            Measure.REPORTED,
            Measure.REPORT_FOLLOWED,
            Measure.REPORT_DECLINED,
            Measure.APPEALED,
            Measure.APPEAL_UPHELD,
            Measure.APPEAL_OVERTURNED,
            Measure.NOTICED,
            Measure.NOTICE_ILLEGAL,
            Measure.NOTICE_LEGAL,
            Measure.SANCTION_LIFTED);

    private static final int WIDE = 720;
    private static final int HIGH = 160;

    private FigureSheet() {}

    /** A bar of a chart, in its units. */
    public record Bar(double x, double y, double width, double height) {}

    /** One bar for each stretch, the tallest as high as the chart. */
    public static List<Bar> bars(List<Long> amounts) {
        long most =
                Math.max(1, amounts.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = WIDE / (double) Math.max(1, amounts.size());
        return IntStream.range(0, amounts.size())
                .mapToObj(at -> {
                    double height = HIGH * amounts.get(at) / (double) most;
                    return new Bar(at * step + step * 0.1, HIGH - height, step * 0.8, height);
                })
                .toList();
    }

    /** A wait in minutes, rounded up. */
    public static String minutes(Optional<Duration> wait) {
        return wait.map(each -> Long.toString((each.toSeconds() + 59) / 60)).orElse("");
    }

    /** A wait in words, in a unit that suits it; a dash where nothing waited. */
    public static String words(Phrases phrases, Optional<Duration> wait) {
        if (wait.isEmpty()) {
            return "–";
        }
        long minutes = (wait.get().toSeconds() + 59) / 60;
        if (minutes < 120) {
            return phrases.term("wait.minutes", minutes);
        }
        return minutes < 2 * 24 * 60
                ? phrases.term("wait.hours", Math.round(minutes / 60.0))
                : phrases.term("wait.days", Math.round(minutes / 1440.0));
    }

    /** A count as everybody is told it: a small one only as being small. */
    public static String guarded(Phrases phrases, long count, boolean told) {
        return told ? phrases.number(count) : phrases.term("figures.below", SmallCounts.LEAST);
    }

    /** A line for each stretch; numbers and names of fields only, alike in every language. */
    public static String csv(Report report) {
        return csv(report, Map.of());
    }

    /** The same for everybody: small counts are said to be below the least that is told. */
    public static String guardedCsv(Report report) {
        Map<Measure, Set<LocalDate>> hidden = new EnumMap<>(Measure.class);
        TOLD.forEach(measure -> hidden.put(measure, hiddenOf(report, measure)));
        return csv(report, hidden);
    }

    /** The stretches whose count of a measure everybody is not told. */
    public static Set<LocalDate> hiddenOf(Report report, Measure measure) {
        return SmallCounts.hidden(
                report.stretches().stream().collect(Collectors.toMap(Stretch::start, stretch -> stretch.totals()
                        .get(measure))));
    }

    private static String csv(Report report, Map<Measure, Set<LocalDate>> hidden) {
        String head = "from,"
                + TOLD.stream()
                        .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","))
                + ",median_minutes,ninth_minutes\r\n";
        return head
                + report.stretches().stream()
                        .map(stretch -> line(stretch, hidden))
                        .collect(Collectors.joining());
    }

    private static String line(Stretch stretch, Map<Measure, Set<LocalDate>> hidden) {
        Totals totals = stretch.totals();
        return stretch.start() + ","
                + TOLD.stream()
                        .map(measure -> hidden.getOrDefault(measure, Set.of()).contains(stretch.start())
                                ? "<" + SmallCounts.LEAST
                                : Long.toString(totals.get(measure)))
                        .collect(Collectors.joining(","))
                + "," + minutes(totals.median()) + "," + minutes(totals.ninth()) + "\r\n";
    }
}
