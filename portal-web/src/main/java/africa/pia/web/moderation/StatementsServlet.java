package africa.pia.web.moderation;

import africa.pia.act.ActFilter;
import africa.pia.comment.moderation.StatementExport;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.export.Csv;
import jakarta.ejb.EJB;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the statements of reasons on as a file, under the field names of the EU's transparency database:
 * {@code /moderation/statements.csv} and {@code .json}, with {@code from} and {@code to} (days, both included).
 */
@WebServlet({StatementsServlet.ADDRESS + ".csv", StatementsServlet.ADDRESS + ".json"})
public class StatementsServlet extends ExportServlet<Map<String, String>> {

    static final String ADDRESS = ModerationNav.ADDRESS + "/statements";

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 200;

    @EJB
    transient StatementExport statements;

    public StatementsServlet() {
        super("statements");
    }

    @Override
    String[] columns() {
        return StatementExport.FIELDS.toArray(String[]::new);
    }

    @Override
    Slice<Map<String, String>> piece(ActFilter filter, Optional<Cursor> after) {
        return statements.rows(
                filter.from().orElse(StatementExport.EARLIEST),
                filter.until().orElse(StatementExport.LATEST),
                after,
                PIECE);
    }

    @Override
    void write(Csv table, Map<String, String> row) {
        table.row(List.copyOf(row.values()));
    }

    @Override
    void write(JsonGenerator json, Map<String, String> row) {
        row.forEach(json::write);
    }
}
