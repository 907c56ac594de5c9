package africa.pia.web.account;

import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.appeal.AppealsDesk.Filed;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.moderation.Statements;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Every removal of the reader's own comments, each leading to its statement of reasons. */
@Named
@RequestScoped
public class DecisionsPage {

    private static final int SHOWN = 20;

    /**
     * A removal, and what was said against it.
     *
     * @param appeal null when there is none
     */
    public record Row(Statement statement, Filed appeal) {}

    @EJB
    Statements statements;

    @EJB
    AppealsDesk appeals;

    private Slice<Statement> slice;
    private List<Row> rows;

    public void open() {
        slice = statements.mine(new Inquiry().after(), SHOWN);
        Map<Long, Filed> filed =
                appeals.mine(slice.items().stream().map(Statement::decision).toList());
        rows = slice.items().stream()
                .map(statement -> new Row(statement, filed.get(statement.decision())))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Earlier decisions; null at the end. */
    public String getMore() {
        return new Inquiry().next(slice.next());
    }

    /** The last decisions, when these are not they. */
    public String getBeginning() {
        return new Inquiry().first();
    }
}
