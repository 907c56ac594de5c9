package africa.pia.web.account;

import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.Mine;
import africa.pia.comment.report.Reports.Receipt;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the reader has reported, and what became of it; {@code ?received=} is the receipt of the report just made. */
@Named
@RequestScoped
public class ReportsPage {

    private static final int SHOWN = 20;

    @EJB
    Reports reports;

    private Slice<Mine> slice;
    private Receipt received;

    public void open() {
        Inquiry inquiry = new Inquiry();
        slice = reports.mine(inquiry.after(), SHOWN);
        inquiry.number("received").ifPresent(id -> received = reports.mine(id).orElse(null));
    }

    public List<Mine> getReports() {
        return slice.items();
    }

    /** The report just made; null when the reader came otherwise. */
    public Receipt getReceived() {
        return received;
    }

    /** Earlier reports; null at the end. */
    public String getMore() {
        return new Inquiry().next(slice.next());
    }

    /** The last reports, when these are not they. */
    public String getBeginning() {
        return new Inquiry().first();
    }
}
