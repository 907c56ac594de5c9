package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.scoring.Evaluation;
import africa.pia.comment.scoring.Score;
import africa.pia.comment.scoring.ScoringDesk;
import africa.pia.comment.scoring.ScoringDesk.Edition;
import africa.pia.comment.scoring.ScoringDesk.Heavy;
import africa.pia.comment.scoring.ScoringDesk.Setting;
import africa.pia.comment.scoring.ScoringDesk.Trial;
import africa.pia.comment.scoring.ScoringState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** The scoring of comments: what is made of it, how good it is, and a text to try it on. */
@Path("/moderation/scoring")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class ScoringResource {

    @Inject
    ScoringDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public Response read() {
        return answer(desk.setting());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        ScoringState state = fields.requiredChoice("state", ScoringState.class);
        long threshold = fields.id("threshold");
        fields.end();
        return answer(desk.change(version, state, (int) Math.min(threshold, ScoringDesk.HIGHEST + 1L)));
    }

    /** Learns now from all decisions. */
    @POST
    @Path("models")
    public Response learn() {
        boolean learned = desk.learn();
        return Response.ok(Json.createObjectBuilder().add("learned", learned).build())
                .build();
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject trial(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String text = fields.text("text");
        fields.end();
        Trial trial = desk.trial(text);
        JsonObjectBuilder json = Json.createObjectBuilder();
        trial.score().ifPresentOrElse(score -> json.add("score", score.share()), () -> json.addNull("score"));
        JsonArrayBuilder weighed = Json.createArrayBuilder();
        trial.score().map(Score::weighed).orElse(List.of()).forEach(each -> weighed.add(weighed(each)));
        return json.add("held", trial.held()).add("weighed", weighed).build();
    }

    private static JsonObjectBuilder weighed(Score.Weighed each) {
        JsonArrayBuilder spans = Json.createArrayBuilder();
        each.spans()
                .forEach(span -> spans.add(
                        Json.createObjectBuilder().add("from", span.from()).add("to", span.to())));
        return Json.createObjectBuilder()
                .add("sort", each.sort().name())
                .add("word", each.word())
                .add("weight", each.weight())
                .add("spans", spans);
    }

    private Response answer(Setting setting) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("state", setting.state().name())
                .add("threshold", setting.threshold())
                .add("changedAt", ArticleJson.moment(setting.changedAt()))
                .add("version", setting.version());
        List<Edition> editions = desk.editions();
        json.add(
                "quality",
                editions.stream()
                        .findFirst()
                        .map(edition -> quality(edition.evaluation(), setting.threshold()))
                        .orElse(JsonValue.NULL));
        JsonArrayBuilder models = Json.createArrayBuilder();
        editions.forEach(edition -> models.add(model(edition)));
        return Response.ok(json.add("models", models)
                        .add("against", heavy(desk.heaviest(true)))
                        .add("inFavour", heavy(desk.heaviest(false)))
                        .build())
                .tag(VersionTag.of(setting.version()))
                .build();
    }

    private static JsonValue quality(Evaluation evaluation, int threshold) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        evaluation.getLines().forEach(line -> lines.add(line(line)));
        return Json.createObjectBuilder()
                .add("heldOut", evaluation.getExamples())
                .add("heldOutRemovals", evaluation.getRemovals())
                .add("enough", evaluation.isEnough())
                .add("atThreshold", line(evaluation.at(threshold)))
                .add("lines", lines)
                .build();
    }

    private static JsonObjectBuilder line(Evaluation.Line line) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("threshold", line.percent());
        share(json, "precision", line.getPrecision());
        share(json, "recall", line.getRecall());
        return json.add("caught", line.caught())
                .add("wronged", line.wronged())
                .add("missed", line.missed())
                .add("spared", line.spared());
    }

    private static void share(JsonObjectBuilder json, String name, int percent) {
        if (percent < 0) {
            json.addNull(name);
        } else {
            json.add(name, percent);
        }
    }

    private static JsonObjectBuilder model(Edition edition) {
        return Json.createObjectBuilder()
                .add("id", edition.id())
                .add("madeAt", edition.madeAt().toString())
                .add("removed", edition.removed())
                .add("kept", edition.kept())
                .add("tokens", edition.tokens());
    }

    private static JsonArrayBuilder heavy(List<Heavy> all) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(each -> array.add(Json.createObjectBuilder()
                .add("sort", each.sort().name())
                .add("word", each.word())
                .add("weight", each.weight())
                .add("removed", each.removed())
                .add("kept", each.kept())));
        return array;
    }
}
