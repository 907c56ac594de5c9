package africa.pia.web.faces;

import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Stretch;
import africa.pia.comment.figures.Figures.Totals;
import africa.pia.comment.figures.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** A line for each stretch; numbers and names of fields only, alike in every language. */
    public static String csv(Report report) {
        String head = "from,"
                + TOLD.stream()
                        .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","))
                + ",median_minutes,ninth_minutes\r\n";
        return head + report.stretches().stream().map(FigureSheet::line).collect(Collectors.joining());
    }

    private static String line(Stretch stretch) {
        Totals totals = stretch.totals();
        return stretch.start() + ","
                + TOLD.stream()
                        .map(measure -> Long.toString(totals.get(measure)))
                        .collect(Collectors.joining(","))
                + "," + minutes(totals.median()) + "," + minutes(totals.ninth()) + "\r\n";
    }
}
