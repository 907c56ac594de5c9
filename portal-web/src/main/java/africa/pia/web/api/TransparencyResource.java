package africa.pia.web.api;

import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.figures.SmallCounts;
import africa.pia.web.faces.FigureSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sums of a year, for everybody; counts from one to four are null. */
@Path("/transparency")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TransparencyResource {

    @Inject
    Figures figures;

    @GET
    public JsonObject read(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        List<Integer> years = figures.years();
        int year = parameters.id("year").map(Long::intValue).orElse(years.get(0));
        if (!years.contains(year)) {
            parameters.complain("year", "field.unknown-choice", years);
        }
        parameters.end();
        Report report = figures.year(year);
        Map<Measure, Set<LocalDate>> hidden = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            hidden.put(measure, FigureSheet.hiddenOf(report, measure));
        }
        JsonArrayBuilder months = Json.createArrayBuilder();
        report.stretches()
                .forEach(each -> months.add(FiguresJson.guarded(
                                each.totals(), measure -> !hidden.get(measure).contains(each.start()))
                        .add("from", each.start().toString())));
        JsonArrayBuilder told = Json.createArrayBuilder();
        years.forEach(told::add);
        return Json.createObjectBuilder()
                .add("year", year)
                .add("years", told)
                .add(
                        "all",
                        FiguresJson.guarded(
                                report.all(),
                                measure -> SmallCounts.isTold(report.all().get(measure))))
                .add("months", months)
                .build();
    }
}
