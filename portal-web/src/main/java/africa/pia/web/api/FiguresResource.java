package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Backlog;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Step;
import africa.pia.site.SiteSettings;
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

/** The figures of the desk over any period. */
@Path("/moderation/figures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class FiguresResource {

    private static final int USUAL = 29;

    @Inject
    Figures figures;

    @Inject
    SiteSettings site;

    /** From a day to a day of the site; the last thirty days when nothing is said. */
    @GET
    public JsonObject read(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        LocalDate to = parameters
                .from("to", site.zone())
                .map(at -> at.atZone(site.zone()).toLocalDate())
                .orElseGet(figures::today);
        LocalDate from = parameters
                .from("from", site.zone())
                .map(at -> at.atZone(site.zone()).toLocalDate())
                .orElse(to.minusDays(USUAL));
        Step step = parameters.choice("step", Step.class).orElse(Step.DAY);
        parameters.end();
        Report report = figures.of(from.isAfter(to) ? to : from, to, step);
        Backlog backlog = figures.backlog();
        JsonArrayBuilder stretches = Json.createArrayBuilder();
        report.stretches()
                .forEach(each -> stretches.add(
                        FiguresJson.of(each.totals()).add("from", each.start().toString())));
        return Json.createObjectBuilder()
                .add("from", report.from().toString())
                .add("to", report.to().toString())
                .add(
                        "backlog",
                        Json.createObjectBuilder()
                                .add("held", backlog.held())
                                .add("oldestWait", FiguresJson.seconds(backlog.oldest())))
                .add("all", FiguresJson.of(report.all()))
                .add("stretches", stretches)
                .build();
    }
}
