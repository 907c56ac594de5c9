package africa.pia.web.moderation;

import africa.pia.act.ActFilter;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.web.export.Csv;
import africa.pia.web.faces.Inquiry;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands rows on as a file, the earliest first: as CSV where the address ends in {@code .csv}, else as a JSON array of
 * objects. Which rows is asked with the fields of {@link LogQuery}; what makes no sense answers 400.
 */
abstract class ExportServlet<T> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String file;

    @Inject
    transient SiteSettings site;

    /** Hands on a file of this name; its ending is that of the address. */
    ExportServlet(String file) {
        this.file = file;
    }

    /** The columns of the CSV. */
    abstract String[] columns();

    /** A page of the rows that are asked for. */
    abstract Slice<T> piece(ActFilter filter, Optional<Cursor> after);

    /** Writes a row under the columns. */
    abstract void write(Csv table, T row);

    /** Writes a row into an object that is begun and ended around it. */
    abstract void write(JsonGenerator json, T row);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogQuery query = LogQuery.of(new Inquiry(request), site.zone());
        if (!query.wrong().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setContentType(csv ? Csv.TYPE : "application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + (csv ? ".csv" : ".json") + '"');
        Function<Optional<Cursor>, Slice<T>> pieces = after -> piece(query.filter(), after);
        if (csv) {
            Csv table = Csv.to(response.getWriter(), columns());
            forEach(pieces, row -> write(table, row));
        } else {
            writeJson(pieces, response.getWriter());
        }
    }

    private void writeJson(Function<Optional<Cursor>, Slice<T>> pieces, Writer out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartArray();
            forEach(pieces, row -> {
                json.writeStartObject();
                write(json, row);
                json.writeEnd();
            });
            json.writeEnd();
        }
    }

    private static <T> void forEach(Function<Optional<Cursor>, Slice<T>> pieces, Consumer<T> consumer) {
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<T> piece = pieces.apply(after);
            piece.items().forEach(consumer);
            after = piece.next();
        } while (after.isPresent());
    }
}
