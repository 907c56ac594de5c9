package africa.pia.web.moderation;

import africa.pia.comment.legal.LegalNotices;
import africa.pia.comment.legal.LegalNotices.Item;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The notices of illegal content: those that wait, the oldest first, or with {@code ?show=decided} those decided. */
@Named
@RequestScoped
public class NoticeListPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/notices";
    private static final int SHOWN = 30;

    @EJB
    LegalNotices notices;

    private boolean decided;
    private Slice<Item> slice;

    public void open() {
        Inquiry inquiry = new Inquiry();
        decided = inquiry.text("show").equals("decided");
        slice = decided ? notices.decided(inquiry.after(), SHOWN) : notices.open(inquiry.after(), SHOWN);
    }

    public boolean isDecided() {
        return decided;
    }

    public List<Item> getItems() {
        return slice.items();
    }

    /** How many wait. */
    public int getWaiting() {
        return notices.waiting();
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
