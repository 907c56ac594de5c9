package africa.pia.web.transparency;

import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.figures.SmallCounts;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.web.faces.FigureSheet;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The sums of one year, as a page and as a file. */
@Named
@RequestScoped
public class TransparencyPage {

    @EJB
    Figures figures;

    @Inject
    Phrases phrases;

    @Inject
    HttpServletRequest request;

    private List<Integer> years;
    private int year;
    private Report report;

    /** Makes the year ready; answers 404 for one of which nothing is told. */
    public void open() throws IOException {
        years = figures.years();
        String asked = request.getParameter("year");
        year = asked == null ? years.get(0) : asked.matches("[0-9]{4}") ? Integer.parseInt(asked) : 0;
        if (!years.contains(year)) {
            PageAnswer.notFound();
            return;
        }
        report = figures.year(year);
        if ("csv".equals(request.getParameter("format"))) {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            external.setResponseContentType("text/csv; charset=UTF-8");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"transparency-" + year + ".csv\"");
            external.getResponseOutputWriter().write(FigureSheet.guardedCsv(report));
            context.responseComplete();
        }
    }

    public List<Integer> getYears() {
        return years;
    }

    public int getYear() {
        return year;
    }

    public Report getReport() {
        return report;
    }

    public List<Measure> getMeasures() {
        return FigureSheet.TOLD;
    }

    public Ground[] getGrounds() {
        return Ground.values();
    }

    public SanctionKind[] getSanctions() {
        return SanctionKind.values();
    }

    /** A sum of the year, as everybody is told it. */
    public String told(Measure measure) {
        long count = report.all().get(measure);
        return FigureSheet.guarded(phrases, count, SmallCounts.isTold(count));
    }

    public String removedFor(Ground ground) {
        return told(report.all().grounds(), ground);
    }

    public String given(SanctionKind kind) {
        return told(report.all().sanctions(), kind);
    }

    private <K> String told(Map<K, Long> parts, K part) {
        return FigureSheet.guarded(
                phrases,
                parts.getOrDefault(part, 0L),
                !SmallCounts.hidden(parts).contains(part));
    }

    /** The median wait; a dash without a decision. */
    public String getMedian() {
        return FigureSheet.words(phrases, report.all().median());
    }

    /** The wait that nine of ten comments did not exceed; empty without a decision. */
    public String getNinth() {
        return FigureSheet.words(phrases, report.all().ninth());
    }
}
