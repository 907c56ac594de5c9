package africa.pia.web.newsroom;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.erratum.ErrorReports;
import africa.pia.erratum.ReportId;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/**
 * What readers reported of the article on the editor page, and which of it the present text answers: ticked by hand, or
 * because the page was opened from a report ({@code ?report=}).
 */
@Named
@RequestScoped
public class EditorReports {

    @EJB
    ErrorReports reports;

    @Inject
    ReportRows rows;

    @Inject
    Caller caller;

    private Inquiry inquiry;
    private List<ReportRows.Row> open;

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
    }

    /** What is still open of the article, for editors; nothing for others, and for an article that is not stored yet. */
    public List<ReportRows.Row> getRows() {
        if (open == null) {
            open = caller.is(Role.EDITOR) && inquiry.number("id").isPresent()
                    ? rows.of(reports.openOf(inquiry.number("id").getAsLong()))
                    : List.of();
        }
        return open;
    }

    /** Whether the present text answers a report. */
    public boolean isAnswered(ReportRows.Row row) {
        return chosen().contains(row.item().id())
                || !inquiry.request().getMethod().equals("POST")
                        && inquiry.text("report").equals(row.item().id().toString());
    }

    /** The reports that the sent form says it answers: to be settled with its publication. */
    List<ReportId> chosen() {
        String[] sent = inquiry.request().getParameterValues("reports");
        return sent == null
                ? List.of()
                : Stream.of(sent)
                        .filter(each -> each.matches("[0-9]{1,18}"))
                        .map(each -> new ReportId(Long.parseLong(each)))
                        .distinct()
                        .toList();
    }
}
