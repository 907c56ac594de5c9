package africa.pia.web.moderation;

import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Backlog;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Step;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.moderation.Ground;
import africa.pia.web.faces.FigureSheet;
import africa.pia.web.faces.FigureSheet.Bar;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How much the desk had to do over a period, and how fast it was: of the work, not of who does it. */
@Named
@RequestScoped
public class FiguresPage {

    private static final String ADDRESS = ModerationNav.ADDRESS + "/figures";
    private static final int USUAL = 29;
    private static final int DAYS_SHOWN = 45;
    private static final int WEEKS_SHOWN = 200;

    @EJB
    Figures figures;

    @Inject
    HttpServletRequest request;

    private Report report;
    private Backlog backlog;

    /** Makes the period ready, or hands it on as a file. */
    public void open() throws IOException {
        LocalDate today = figures.today();
        LocalDate to = day("to", today);
        LocalDate from = day("from", to.minusDays(USUAL));
        LocalDate first = from.isAfter(to) ? to : from;
        report = figures.of(first, to, step(ChronoUnit.DAYS.between(first, to)));
        if ("csv".equals(request.getParameter("format"))) {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            external.setResponseContentType("text/csv; charset=UTF-8");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"figures.csv\"");
            external.getResponseOutputWriter().write(FigureSheet.csv(report));
            context.responseComplete();
            return;
        }
        backlog = figures.backlog();
    }

    private LocalDate day(String name, LocalDate otherwise) {
        String value = request.getParameter(name);
        try {
            LocalDate day = value == null ? otherwise : LocalDate.parse(value.strip());
            return day.getYear() < 1900 || day.getYear() > 9000 ? otherwise : day;
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    private static Step step(long days) {
        return days <= DAYS_SHOWN ? Step.DAY : days <= WEEKS_SHOWN ? Step.WEEK : Step.MONTH;
    }

    public Report getReport() {
        return report;
    }

    public Backlog getBacklog() {
        return backlog;
    }

    /** How long the comment waits that waits longest, in minutes; empty when none does. */
    public String getOldest() {
        return FigureSheet.minutes(backlog.oldest());
    }

    public String getMedian() {
        return FigureSheet.minutes(report.all().median());
    }

    public String getNinth() {
        return FigureSheet.minutes(report.all().ninth());
    }

    public List<Measure> getMeasures() {
        return FigureSheet.TOLD;
    }

    public Ground[] getGrounds() {
        return Ground.values();
    }

    public long removedFor(Ground ground) {
        return report.all().grounds().getOrDefault(ground, 0L);
    }

    /** The chart of what was written. */
    public List<Bar> getPosted() {
        return FigureSheet.bars(report.stretches().stream()
                .map(each -> each.totals().get(Measure.POSTED))
                .toList());
    }

    /** The chart of what was decided. */
    public List<Bar> getDecided() {
        return FigureSheet.bars(report.stretches().stream()
                .map(each -> each.totals().getDecided())
                .toList());
    }

    /** The address of a period that ends today. */
    public String ofLast(int days) {
        return Addresses.with(
                ADDRESS, "from", figures.today().minusDays(days - 1L).toString());
    }

    /** The address of the file. */
    public String getFile() {
        return Addresses.with(
                Addresses.with(
                        Addresses.with(ADDRESS, "from", report.from().toString()),
                        "to",
                        report.to().toString()),
                "format",
                "csv");
    }
}
