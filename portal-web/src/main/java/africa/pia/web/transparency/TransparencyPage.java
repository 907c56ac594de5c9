package africa.pia.web.transparency;

import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.web.faces.FigureSheet;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** The sums of one year, as a page and as a file. */
@Named
@RequestScoped
public class TransparencyPage {

    @EJB
    Figures figures;

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
            external.getResponseOutputWriter().write(FigureSheet.csv(report));
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

    public long removedFor(Ground ground) {
        return report.all().grounds().getOrDefault(ground, 0L);
    }

    public long given(SanctionKind kind) {
        return report.all().sanctions().getOrDefault(kind, 0L);
    }

    /** The median wait in minutes; empty without a decision. */
    public String getMedian() {
        return FigureSheet.minutes(report.all().median());
    }

    /** The wait in minutes that nine of ten comments did not exceed; empty without a decision. */
    public String getNinth() {
        return FigureSheet.minutes(report.all().ninth());
    }
}
