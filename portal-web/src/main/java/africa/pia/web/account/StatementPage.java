package africa.pia.web.account;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.appeal.AppealsDesk.Filed;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.moderation.Statements;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** The statement of reasons for one removal of the reader's own comment, and the appeal against it. */
@Named
@RequestScoped
public class StatementPage {

    @EJB
    Statements statements;

    @EJB
    AppealsDesk appeals;

    @Inject
    Errors errors;

    private long id;
    private Statement statement;
    private Filed appeal;
    private String text = "";

    /** Finds the statement, and files what was sent. */
    public void open() {
        statement = statements.mine(id);
        if (FacesContext.getCurrentInstance().isPostback()) {
            file();
        }
        appeal = appeals.mine(List.of(id)).get(id);
    }

    private void file() {
        try {
            appeals.file(id, text);
            PageAnswer.see(getAddress() + "?filed=true");
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
            // What stood in the way is told with how things stand now.
            statement = statements.mine(id);
        }
    }

    public Statement getStatement() {
        return statement;
    }

    /** What the reader has said against it; null when nothing. */
    public Filed getAppeal() {
        return appeal;
    }

    /** Whether the page before this one filed the appeal. */
    public boolean isFiled() {
        return new Inquiry().text("filed").equals("true") && appeal != null;
    }

    /** Whether the reader may still appeal; asked already while what was sent is read, and then the form is there. */
    public boolean isAppealable() {
        return statement == null || appeal == null && appeals.isOpenTo(statement);
    }

    /** Until when the reader may appeal; null, as views have it, while what was sent is read. */
    public Instant getUntil() {
        return statement == null ? null : appeals.until(statement);
    }

    /** In how many days an appeal is decided. */
    public long getDays() {
        return appeals.deadline().toDays();
    }

    /** Where to write to the paper; empty where it has named no address. */
    public String getContact() {
        return statements.contact().orElse("");
    }

    public String getAddress() {
        return "/account/decisions/" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
