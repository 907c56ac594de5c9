package africa.pia.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as CSV (RFC 4180: commas, quotes doubled, lines ended by CR LF). Begins with a byte order mark, without
 * which spreadsheets do not take it for UTF-8.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it: what readers write goes into such
 * tables, and whoever opens one must not run it.
 */
public final class Csv {

    /** The media type to be sent. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String FORMULA = "=+-@\t\r";

    private final Appendable out;

    private Csv(Appendable out) {
        this.out = out;
    }

    /** Begins a table with the names of its columns. */
    public static Csv to(Appendable out, String... columns) {
        Csv csv = new Csv(out);
        csv.write("\uFEFF");
        csv.row((Object[]) columns);
        return csv;
    }

    /** Adds a row; what is null is an empty cell. */
    public void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    /** Adds a row; what is null is an empty cell. */
    public void row(List<?> cells) {
        write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        String harmless = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
