package africa.pia.web.moderation;

import africa.pia.act.Act;
import africa.pia.act.ActEntry;
import africa.pia.act.ActFilter;
import africa.pia.audit.AuditDesk;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.export.Csv;
import jakarta.ejb.EJB;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/**
 * Hands the log of acts on as a file, the earliest act first: {@code /moderation/log.csv} and {@code .json}, with the
 * filters of {@link LogPage}. Both have the same fields; with {@code position} and {@code hash} anybody can check the
 * chain again (how a hash is made stands in docs/moderation.md).
 */
@WebServlet({"/moderation/log.csv", "/moderation/log.json"})
public class LogServlet extends ExportServlet<AuditDesk.Row> {

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 500;

    @EJB
    transient AuditDesk audit;

    public LogServlet() {
        super("log");
    }

    @Override
    String[] columns() {
        return new String[] {
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
            "hash"
        };
    }

    @Override
    Slice<AuditDesk.Row> piece(ActFilter filter, Optional<Cursor> after) {
        return audit.export(filter, after, PIECE);
    }

    @Override
    void write(Csv table, AuditDesk.Row row) {
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
    }

    @Override
    void write(JsonGenerator json, AuditDesk.Row row) {
        ActEntry entry = row.entry();
        Act act = entry.act();
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
    }
}
