package africa.pia.web.account;

import africa.pia.comment.notice.Notices;
import africa.pia.comment.notice.Notices.Notice;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the reader was told of decisions on own comments. Looking marks nothing as read; a button does. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String ADDRESS = "/account/notices";
    private static final int SHOWN = 20;

    @EJB
    Notices desk;

    @Inject
    HttpServletRequest request;

    private Optional<Cursor> after;
    private Slice<Notice> slice;

    public void open() throws IOException {
        after = Optional.ofNullable(request.getParameter("after"))
                .filter(value -> !value.isEmpty())
                .map(Cursor::new);
        if (request.getMethod().equals("POST")) {
            String read = request.getParameter("read");
            if (read != null && read.matches("[0-9]{1,18}")) {
                desk.markRead(Long.parseLong(read));
            }
            FacesContext.getCurrentInstance().getExternalContext().redirect(getAddress());
            return;
        }
        slice = desk.mine(after, SHOWN);
    }

    /** Where the form of the page is sent. */
    public String getAddress() {
        return after.map(cursor -> Addresses.with(ADDRESS, "after", cursor.value()))
                .orElse(ADDRESS);
    }

    public List<Notice> getNotices() {
        return slice.items();
    }

    /** Whether anything on the page is new. */
    public boolean isUnread() {
        return getNotices().stream().anyMatch(notice -> !notice.read());
    }

    /** The newest notice on the page: up to it all are marked. */
    public long getNewest() {
        return getNotices().get(0).id();
    }

    /** Earlier notices; empty at the end. */
    public String getMore() {
        return slice.next()
                .map(cursor -> Addresses.with(ADDRESS, "after", cursor.value()))
                .orElse("");
    }

    /** The newest notices, when these are not they. */
    public String getBeginning() {
        return after.isEmpty() ? "" : ADDRESS;
    }
}
