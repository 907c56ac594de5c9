package africa.pia.web.moderation;

import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Every decision, the last one first. */
@Named
@RequestScoped
public class LogPage {

    private static final String ADDRESS = ModerationNav.ADDRESS + "/log";
    private static final int SHOWN = 50;

    @EJB
    ModerationQueue desk;

    @Inject
    HttpServletRequest request;

    private Slice<LoggedDecision> slice;
    private boolean first;

    public void open() {
        Optional<Cursor> after = Optional.ofNullable(request.getParameter("after"))
                .filter(value -> !value.isEmpty())
                .map(Cursor::new);
        first = after.isEmpty();
        slice = desk.log(after, SHOWN);
    }

    public List<LoggedDecision> getDecisions() {
        return slice.items();
    }

    /** Earlier decisions; empty at the end. */
    public String getMore() {
        return slice.next()
                .map(cursor -> Addresses.with(ADDRESS, "after", cursor.value()))
                .orElse("");
    }

    /** The beginning of the log, when this is not it. */
    public String getBeginning() {
        return first ? "" : ADDRESS;
    }
}
