package africa.pia.web.moderation;

import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.appeal.AppealsDesk.Item;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The appeals: those that wait, the oldest first, or with {@code ?show=settled} those that moderators have judged. */
@Named
@RequestScoped
public class AppealsPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/appeals";
    private static final int SHOWN = 30;

    @EJB
    AppealsDesk desk;

    private boolean settled;
    private Slice<Item> slice;

    public void open() {
        Inquiry inquiry = new Inquiry();
        settled = inquiry.text("show").equals("settled");
        slice = settled ? desk.settled(inquiry.after(), SHOWN) : desk.open(inquiry.after(), SHOWN);
    }

    public boolean isSettled() {
        return settled;
    }

    public List<Item> getItems() {
        return slice.items();
    }

    /** How many wait. */
    public int getWaiting() {
        return desk.waiting();
    }

    /** Where the list goes on; null at its end. */
    public String getMore() {
        return new Inquiry().next(slice.next());
    }

    /** The beginning of the list, when this is not it. */
    public String getBeginning() {
        return new Inquiry().first();
    }
}
