package africa.pia.web.moderation;

import africa.pia.act.ActFilter;
import africa.pia.comment.moderation.StatementExport;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.web.export.Csv;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands the statements of reasons on as a file, under the field names of the EU's transparency database:
 * {@code /moderation/statements.csv} and {@code .json}, with {@code from} and {@code to} (days, both included).
 */
@WebServlet({StatementsServlet.ADDRESS + ".csv", StatementsServlet.ADDRESS + ".json"})
public class StatementsServlet extends HttpServlet {

    static final String ADDRESS = ModerationNav.ADDRESS + "/statements";

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 200;

    @EJB
    transient StatementExport statements;

    @Inject
    transient SiteSettings site;

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
        response.setHeader("Content-Disposition", "attachment; filename=\"statements." + (csv ? "csv" : "json") + '"');
        if (csv) {
            Csv table = Csv.to(response.getWriter(), StatementExport.FIELDS.toArray(String[]::new));
            forEach(query.filter(), row -> table.row(List.copyOf(row.values())));
            return;
        }
        try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
            json.writeStartArray();
            forEach(query.filter(), row -> {
                json.writeStartObject();
                row.forEach(json::write);
                json.writeEnd();
            });
            json.writeEnd();
        }
    }

    private void forEach(ActFilter filter, Consumer<Map<String, String>> consumer) {
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<Map<String, String>> piece = statements.rows(
                    filter.from().orElse(StatementExport.EARLIEST),
                    filter.until().orElse(StatementExport.LATEST),
                    after,
                    PIECE);
            piece.items().forEach(consumer);
            after = piece.next();
        } while (after.isPresent());
    }
}
