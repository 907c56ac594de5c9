package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.appeal.AppealState;
import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.appeal.AppealsDesk.Item;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;

/** One appeal with the decision that it is against, and judging it. */
@Named
@RequestScoped
public class AppealPage {

    @EJB
    AppealsDesk desk;

    @Inject
    Errors errors;

    private long id;
    private Item item;
    private String explanation = "";

    /** Finds the appeal, and carries out what was sent. */
    public void open() {
        item = desk.item(id);
        if (FacesContext.getCurrentInstance().isPostback()) {
            decide();
        }
    }

    private void decide() {
        Inquiry sent = new Inquiry();
        OptionalLong version = sent.number("version");
        String act = sent.text("act");
        if (version.isEmpty() || !act.equals("uphold") && !act.equals("overturn")) {
            return;
        }
        try {
            desk.decide(
                    id,
                    version.getAsLong(),
                    act.equals("overturn") ? AppealState.OVERTURNED : AppealState.UPHELD,
                    explanation);
            PageAnswer.see(getAddress() + "?judged=true");
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
            item = desk.item(id);
        }
    }

    public Item getItem() {
        return item;
    }

    /** Whether the page before this one judged it. */
    public boolean isJudged() {
        return item != null
                && new Inquiry().text("judged").equals("true")
                && item.settledBy().isPresent();
    }

    /** Whether it still waits. */
    public boolean isOpen() {
        return item != null && item.appeal().state() == AppealState.OPEN;
    }

    /** Whether the moderator may judge it; asked already while what was sent is read, and then the form is there. */
    public boolean isJudgeable() {
        return item == null || item.judgeable();
    }

    public String getAddress() {
        return AppealsPage.ADDRESS + "/" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
