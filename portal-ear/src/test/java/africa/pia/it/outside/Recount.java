package africa.pia.it.outside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts again, in the tables themselves, what the portal keeps count of, and looks for what may never be there. */
final class Recount {

    /** Each answers rows where the kept and the recounted differ, or which must not be. */
    private static final Map<String, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put(
                "comments that readers see, by article",
                "select t.article_id, t.visible_count, count(c.id) from comment_thread t"
                        + " left join comment c on c.article_id = t.article_id and c.status = 'VISIBLE'"
                        + " group by t.article_id, t.visible_count having t.visible_count <> count(c.id)");
        FAULTS.put(
                "visible replies, by comment",
                "select c.id, c.visible_replies, count(r.id) from comment c"
                        + " left join comment r on r.article_id = c.article_id and r.status = 'VISIBLE'"
                        + ""
                        + " and r.id <> c.id and (r.parent_id = c.id or r.path like c.path || '%') group by c.id, c.visible_replies having c.visible_replies <> count(r.id)");
        FAULTS.put(
                "what is shown is visible or has visible replies",
                "select id, status, visible_replies, shown from comment"
                        + " where shown <> (status = 'VISIBLE' or visible_replies > 0)");
        FAULTS.put(
                "comments posted, by writer",
                "select w.account_id, w.posted, count(c.id) from comment_writer w"
                        + " left join comment c on c.author_id = w.account_id"
                        + " group by w.account_id, w.posted having w.posted <> count(c.id)");
        FAULTS.put(
                "comments removed, by writer",
                "select w.account_id, w.removed, count(c.id) from comment_writer w"
                        + " left join comment c on c.author_id = w.account_id and c.status = 'REMOVED'"
                        + " group by w.account_id, w.removed having w.removed <> count(c.id)");
        FAULTS.put(
                "open reports, by comment",
                "select c.id, c.flags, count(f.id) from comment c"
                        + " left join comment_flag f on f.comment_id = c.id and f.state = 'OPEN'"
                        + " group by c.id, c.flags having c.flags <> count(f.id)");
        FAULTS.put(
                "recommendations, by comment",
                "select c.id, c.recommended, count(r.account_id) from comment c"
                        + " left join comment_reaction r on r.comment_id = c.id and r.kind = 'RECOMMEND'"
                        + " group by c.id, c.recommended having c.recommended <> count(r.account_id)");
        FAULTS.put(
                "comments in no known state",
                "select id, status from comment where status not in ('VISIBLE', 'HELD', 'REMOVED', 'RETRACTED')");
        FAULTS.put(
                "two decisions on one version of a comment: one update was lost",
                "select comment_id, comment_version, count(*) from comment_decision"
                        + " group by comment_id, comment_version having count(*) > 1");
        FAULTS.put(
                "decisions that are not in the log exactly once, with the states they led from and to",
                "select d.id, count(a.id) from comment_decision d"
                        + " left join act_log a on a.subject = 'COMMENT' and a.subject_id = d.comment_id"
                        + " and (a.detail = 'decision ' || d.id or a.detail like 'decision ' || d.id || ',%')"
                        + " and a.state_before = d.previous_status and a.state_after = d.resulting_status"
                        + " group by d.id having count(a.id) <> 1");
        FAULTS.put(
                "decisions whose statement says otherwise than the comment went on from",
                "select d.id from comment_decision d join comment c on c.id = d.comment_id"
                        + " where d.resulting_version = c.version and d.resulting_status <> c.status");
        FAULTS.put(
                "overturned appeals whose comment was not given back",
                "select p.id from comment_appeal p where p.state = 'OVERTURNED' and not exists (select 1"
                        + " from comment_decision d where d.reverses_id = p.decision_id and d.verdict = 'OVERTURN')");
        FAULTS.put(
                "appeals settled by who decided first",
                "select id from comment_appeal where settled_by is not null and settled_by = decided_first_by");
        FAULTS.put(
                "removals that nobody was told of",
                "select d.id from comment_decision d where d.resulting_status = 'REMOVED' and not exists (select 1"
                        + " from comment_notice n where n.decision_id = d.id and n.account_id = d.author_id)");
    }

    private final DataSource database;

    Recount(DataSource database) {
        this.database = database;
    }

    /** What is wrong; empty when everything adds up. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        FAULTS.forEach((what, query) -> rows(query).forEach(row -> faults.add(what + ": " + row)));
        faults.addAll(brokenHistories());
        return faults;
    }

    /** The number that a query answers. */
    long count(String query) {
        return Long.parseLong(rows(query).get(0));
    }

    /** Comments whose states, told by the log alone, do not follow one from the other up to today's. */
    private List<String> brokenHistories() {
        Map<String, String> reached = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        for (String row :
                rows("select subject_id, state_before, state_after, kind from act_log where subject = 'COMMENT'"
                        + " and state_before <> '' and state_before <> state_after order by subject_id, id")) {
            String[] part = row.split(" \\| ");
            String before = reached.put(part[0], part[2]);
            if (before != null && !before.equals(part[1])) {
                broken.add("a change of state that the log leaves out, before: " + row);
            }
        }
        for (String row : rows("select id, status from comment order by id")) {
            String[] part = row.split(" \\| ");
            if (!reached.getOrDefault(part[0], part[1]).equals(part[1])) {
                broken.add("the log ends in another state than the comment has: " + row);
            }
        }
        return broken;
    }

    private List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
