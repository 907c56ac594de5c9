package africa.pia.web.newsroom;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.LedgerEntry;
import africa.pia.erratum.ErrorReports;
import africa.pia.erratum.ReportId;
import africa.pia.erratum.ReportItem;
import africa.pia.erratum.ReportStatus;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.PortalExceptionHandler;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The desk of errors: what readers reported, beside the text, and what an editor makes of it. Each report has a form of
 * its own, so that nothing is decided of two at once.
 */
@Named
@RequestScoped
public class CorrectionsPage {

    private static final String ADDRESS = "/newsroom/corrections";
    private static final int SHOWN = 15;
    private static final int MADE_SHOWN = 10;

    /** What this page may be told, by the one before it, to have happened. */
    private static final Set<String> NEWS = Set.of("claimed", "released", "declined", "settled");

    @EJB
    ErrorReports reports;

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    ReportRows rows;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Complaints complaints;

    @Inject
    Clock clock;

    private Inquiry inquiry;
    private ReportStatus status;
    private Map<ReportStatus, Long> counts;
    private Slice<ReportItem> slice;
    private List<ReportRows.Row> shown;
    private List<LedgerEntry> made;

    /** One tab over the list. */
    public record Tab(ReportStatus status, String address, boolean current, long count) {}

    /** Carries out what was sent, or makes the list ready. */
    public void open() {
        inquiry = new Inquiry();
        String asked = inquiry.text("status").toUpperCase(Locale.ROOT);
        status = Arrays.stream(ReportStatus.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(ReportStatus.OPEN);
        if (inquiry.request().getMethod().equals("POST")
                && inquiry.number("report").isPresent()) {
            act(new ReportId(inquiry.number("report").getAsLong()));
        }
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            read();
        }
    }

    /** The latest corrections that readers see, to be found again; all of them stand in the public ledger. */
    public List<LedgerEntry> getMade() {
        return made;
    }

    private void read() {
        slice = reports.list(status, inquiry.after(), SHOWN);
        counts = reports.counts();
        shown = rows.of(slice.items());
        made = catalogue.corrections(Optional.empty(), MADE_SHOWN).items();
    }

    private void act(ReportId report) {
        long version = inquiry.number("version").orElse(-1);
        try {
            switch (inquiry.text("act")) {
                case "claim" -> {
                    reports.claim(report, version);
                    see("claimed", report);
                }
                case "release" -> {
                    reports.release(report, version);
                    see("released", report);
                }
                case "correct" -> {
                    // Whoever begins the correction keeps others away from it.
                    reports.claim(report, version);
                    PageAnswer.see("/newsroom/articles/" + reports.open(report).article() + "?report=" + report);
                }
                case "settle" -> {
                    reports.settle(List.of(report), caller.required(), clock.instant());
                    see("settled", report);
                }
                case "decline" -> {
                    reports.decline(
                            report,
                            version,
                            inquiry.text("reason"),
                            inquiry.text("tell").equals("true"));
                    see("declined", report);
                }
                default -> {
                    // Nothing was asked for that there is: the list is shown.
                }
            }
        } catch (InvalidInputException refused) {
            complaints.show(refused, field -> field + "-" + report);
        } catch (PortalException refused) {
            if (refused.kind() == PortalException.Kind.UNKNOWN) {
                throw refused;
            }
            errors.add("", refused);
            PageAnswer.status(PortalExceptionHandler.status(refused.kind()));
        }
    }

    private void see(String news, ReportId report) {
        String address = Addresses.with(getAddress(), "done", news);
        // What is settled has left this list.
        boolean stays = news.equals("claimed") || news.equals("released");
        PageAnswer.see(stays ? address + "#report-" + report : address);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(ReportStatus.values())
                .map(each -> new Tab(each, address(each), each == status, counts.get(each)))
                .toList();
    }

    private static String address(ReportStatus wanted) {
        return wanted == ReportStatus.OPEN
                ? ADDRESS
                : Addresses.with(ADDRESS, "status", wanted.name().toLowerCase(Locale.ROOT));
    }

    /** Where the forms of the page are sent: this list. */
    public String getAddress() {
        String here = address(status);
        return inquiry.text("after").isEmpty() ? here : Addresses.with(here, "after", inquiry.text("after"));
    }

    public ReportStatus getStatus() {
        return status;
    }

    public List<ReportRows.Row> getRows() {
        return shown;
    }

    /** What the page before this one did; empty when it did nothing. */
    public String getNews() {
        String told = inquiry.text("done");
        return NEWS.contains(told) && !inquiry.request().getMethod().equals("POST") ? told : "";
    }

    /** Whether a form of this report was sent and refused. */
    public boolean isRefused(ReportItem item) {
        return inquiry.request().getMethod().equals("POST")
                && inquiry.text("report").equals(item.id().toString())
                && errors.has("reason-" + item.id());
    }

    /** The reason that was typed for a report, while it is not kept. */
    public String reasonOf(ReportItem item) {
        return isRefused(item) ? inquiry.text("reason") : "";
    }

    /** Whether the readers of a report are to be told that it is declined: as it was chosen, else yes. */
    public boolean isTelling(ReportItem item) {
        return !isRefused(item) || inquiry.text("tell").equals("true");
    }

    public String getNext() {
        return slice.next()
                .map(cursor -> Addresses.with(address(status), "after", cursor.value()))
                .orElse(null);
    }

    public String getFirst() {
        return inquiry.text("after").isEmpty() ? null : address(status);
    }
}
