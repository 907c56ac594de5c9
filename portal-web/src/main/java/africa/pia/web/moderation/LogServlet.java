package africa.pia.web.moderation;

import africa.pia.act.Act;
import africa.pia.act.ActEntry;
import africa.pia.audit.AuditDesk;
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
import java.io.Writer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands the log of acts on as a file, the earliest act first: {@code /moderation/log.csv} and {@code .json}, with the
 * filters of {@link LogPage}. Both have the same fields; with {@code position} and {@code hash} anybody can check the
 * chain again (how a hash is made stands in docs/moderation.md).
 */
@WebServlet({"/moderation/log.csv", "/moderation/log.json"})
public class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 500;

    @EJB
    transient AuditDesk audit;

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
        response.setHeader("Content-Disposition", "attachment; filename=\"log." + (csv ? "csv" : "json") + '"');
        if (csv) {
            writeCsv(query, response.getWriter());
        } else {
            writeJson(query, response.getWriter());
        }
    }

    private void writeCsv(LogQuery query, Writer out) {
        Csv table = Csv.to(
                out,
                "position",
                "done_at",
                "area",
                "kind",
                "subject",
                "subject_id",
                "actor_id",
                "actor_name",
                "article_id",
                "state_before",
                "state_after",
                "detail",
                "hash");
        forEach(query, row -> {
            ActEntry entry = row.entry();
            Act act = entry.act();
            table.row(
                    entry.position().orElse(null),
                    entry.doneAt(),
                    act.area(),
                    act.kind(),
                    act.subject(),
                    act.subjectId(),
                    act.actor().orElse(null),
                    row.actor().map(each -> each.displayName()).orElse(null),
                    act.article().orElse(null),
                    act.before(),
                    act.after(),
                    act.detail(),
                    entry.hash().orElse(null));
        });
    }

    private void writeJson(LogQuery query, Writer out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartArray();
            forEach(query, row -> write(json, row));
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, AuditDesk.Row row) {
        ActEntry entry = row.entry();
        Act act = entry.act();
        json.writeStartObject();
        entry.position().ifPresentOrElse(at -> json.write("position", at), () -> json.writeNull("position"));
        json.write("done_at", entry.doneAt().toString())
                .write("area", act.area().name())
                .write("kind", act.kind())
                .write("subject", act.subject().name())
                .write("subject_id", act.subjectId());
        act.actor().ifPresentOrElse(id -> json.write("actor_id", id), () -> json.writeNull("actor_id"));
        json.write("actor_name", row.actor().map(each -> each.displayName()).orElse(""));
        act.article().ifPresentOrElse(id -> json.write("article_id", id), () -> json.writeNull("article_id"));
        json.write("state_before", act.before())
                .write("state_after", act.after())
                .write("detail", act.detail())
                .write("hash", entry.hash().orElse(""));
        json.writeEnd();
    }

    private void forEach(LogQuery query, Consumer<AuditDesk.Row> consumer) {
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<AuditDesk.Row> piece = audit.export(query.filter(), after, PIECE);
            piece.items().forEach(consumer);
            after = piece.next();
        } while (after.isPresent());
    }
}
