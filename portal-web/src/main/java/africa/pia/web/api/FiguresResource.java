package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.figures.Figures;
import africa.pia.comment.figures.Figures.Backlog;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Step;
import africa.pia.comment.figures.Figures.Totals;
import africa.pia.comment.figures.Measure;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of the desk over any period, and what waits now. Durations are in seconds, shares in percent. */
@Path("/moderation/figures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class FiguresResource {

    /** How many days are told when nobody says which, the present one among them. */
    private static final int USUAL = 30;

    /** These are told by their parts. */
    private static final Set<Measure> IN_PARTS = Set.of(Measure.GROUND, Measure.WAIT, Measure.SANCTION);

    @Inject
    Figures figures;

    @Inject
    SiteSettings site;

    @GET
    public JsonObject read(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        LocalDate to = parameters.from("to", site.zone()).map(this::day).orElseGet(figures::today);
        LocalDate from = parameters.from("from", site.zone()).map(this::day).orElseGet(() -> to.minusDays(USUAL - 1L));
        Step step = parameters.choice("step", Step.class).orElse(Step.DAY);
        parameters.end();

        Report report = figures.of(from, to, step);
        Backlog backlog = figures.backlog();
        JsonArrayBuilder stretches = Json.createArrayBuilder();
        report.stretches()
                .forEach(each -> stretches.add(
                        totals(each.totals()).add("from", each.start().toString())));
        return Json.createObjectBuilder()
                .add("from", report.from().toString())
                .add("to", report.to().toString())
                .add("total", totals(report.all()))
                .add("stretches", stretches)
                .add(
                        "backlog",
                        Json.createObjectBuilder()
                                .add("held", backlog.held())
                                .add("oldest", seconds(backlog.oldest())))
                .build();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(site.zone()).toLocalDate();
    }

    private static JsonObjectBuilder totals(Totals totals) {
        JsonObjectBuilder amounts = Json.createObjectBuilder();
        for (Measure measure : Measure.values()) {
            if (!IN_PARTS.contains(measure)) {
                amounts.add(measure.name(), totals.get(measure));
            }
        }
        return Json.createObjectBuilder()
                .add("amounts", amounts)
                .add("grounds", parts(totals.grounds()))
                .add("sanctions", parts(totals.sanctions()))
                .add("medianWait", seconds(totals.median()))
                .add("ninthWait", seconds(totals.ninth()))
                .add("reversalRate", share(totals.getReversalRate()))
                .add("automatedShare", share(totals.getAutomatedShare()));
    }

    private static JsonObjectBuilder parts(Map<? extends Enum<?>, Long> amounts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        amounts.forEach((part, amount) -> json.add(part.name(), amount));
        return json;
    }

    private static JsonValue seconds(Optional<Duration> duration) {
        return duration.<JsonValue>map(each -> Json.createValue(each.toSeconds())).orElse(JsonValue.NULL);
    }

    private static JsonValue share(Optional<Integer> percent) {
        return percent.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }
}
