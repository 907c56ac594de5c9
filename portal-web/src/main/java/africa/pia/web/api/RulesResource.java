package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.screening.Effect;
import africa.pia.comment.screening.HouseRule;
import africa.pia.comment.screening.RuleBook;
import africa.pia.comment.screening.RuleBook.ListInfo;
import africa.pia.comment.screening.RuleBook.ListText;
import africa.pia.comment.screening.RuleSetting;
import africa.pia.comment.screening.RuleState;
import africa.pia.comment.screening.RuleTrial;
import africa.pia.comment.screening.RuleTrial.Hit;
import africa.pia.comment.screening.RuleTrial.Trial;
import africa.pia.comment.screening.Span;
import africa.pia.comment.screening.Threshold;
import africa.pia.comment.screening.WordListName;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of the house and their word lists: reading, trying and changing them. */
@Path("/moderation/rules")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class RulesResource {

    @Inject
    RuleBook book;

    @Inject
    RuleTrial trials;

    @Context
    HttpHeaders headers;

    @GET
    public JsonObject rules() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        book.rules().forEach(rule -> items.add(rule(rule)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    @GET
    @Path("{rule: [a-z]+}")
    public Response rule(@PathParam("rule") String name) {
        return answer(book.rule(named(name)));
    }

    @PUT
    @Path("{rule: [a-z]+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("rule") String name, InputStream body) {
        HouseRule rule = named(name);
        return answer(book.change(wished(rule, VersionTag.required(headers), body)));
    }

    /** Tries a rule as it might be set on the comments of the last months; nothing comes of it. */
    @POST
    @Path("{rule: [a-z]+}/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject attempt(@PathParam("rule") String name, InputStream body) {
        return trial(trials.of(wished(named(name), 0, body)));
    }

    @GET
    @Path("lists")
    public JsonObject lists() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        book.lists().forEach(list -> items.add(list(list)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    @GET
    @Path("lists/{list: [a-z-]+}")
    public Response list(@PathParam("list") String name) {
        return answer(book.list(list(Optional.of(name))));
    }

    @PUT
    @Path("lists/{list: [a-z-]+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeList(@PathParam("list") String name, InputStream body) {
        WordListName list = list(Optional.of(name));
        return answer(book.changeWords(list, VersionTag.required(headers), text(body)));
    }

    /** Tries a word list as it might be written, alone. */
    @POST
    @Path("lists/{list: [a-z-]+}/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject attemptList(@PathParam("list") String name, InputStream body) {
        return trial(trials.of(list(Optional.of(name)), text(body)));
    }

    private static HouseRule named(String name) {
        return HouseRule.of(name).orElseThrow(RulesResource::unknown);
    }

    private static WordListName list(Optional<String> name) {
        return name.flatMap(WordListName::of).orElseThrow(RulesResource::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "request.not-found"));
    }

    private static String text(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String entries = fields.text("entries");
        fields.end();
        return entries;
    }

    private RuleSetting wished(HouseRule rule, long version, InputStream body) {
        RuleSetting now = book.rule(rule);
        JsonFields fields = JsonFields.read(body);
        RuleState state = fields.choice("state", RuleState.class).orElse(now.state());
        Effect effect = fields.choice("effect", Effect.class).orElse(now.effect());
        Map<String, Integer> thresholds = new LinkedHashMap<>(now.thresholds());
        fields.object("thresholds").ifPresent(given -> {
            for (Threshold threshold : rule.thresholds()) {
                given.optionalId(threshold.name())
                        .ifPresent(value -> thresholds.put(threshold.name(), (int) Math.min(value, Integer.MAX_VALUE)));
            }
        });
        Ground ground = fields.choice("ground", Ground.class).orElse(now.ground());
        String told = fields.optionalText("told").orElse(now.told());
        fields.end();
        return new RuleSetting(rule, state, effect, thresholds, ground, told, version);
    }

    private static Response answer(RuleSetting setting) {
        return Response.ok(rule(setting).build())
                .tag(VersionTag.of(setting.version()))
                .build();
    }

    private static JsonObjectBuilder rule(RuleSetting setting) {
        JsonArrayBuilder effects = Json.createArrayBuilder();
        setting.rule().effects().forEach(effect -> effects.add(effect.name()));
        JsonObjectBuilder thresholds = Json.createObjectBuilder();
        setting.thresholds().forEach(thresholds::add);
        JsonObjectBuilder bounds = Json.createObjectBuilder();
        setting.rule()
                .thresholds()
                .forEach(each -> bounds.add(
                        each.name(),
                        Json.createObjectBuilder().add("least", each.least()).add("most", each.most())));
        return Json.createObjectBuilder()
                .add("rule", setting.rule().path())
                .add("finding", setting.rule().key())
                .add("state", setting.state().name())
                .add("effect", setting.effect().name())
                .add("effects", effects)
                .add("thresholds", thresholds)
                .add("bounds", bounds)
                .add("ground", setting.ground().name())
                .add("told", setting.told())
                .add("version", setting.version());
    }

    private static JsonObjectBuilder list(ListInfo list) {
        return Json.createObjectBuilder()
                .add("list", list.name().toString())
                .add("rule", list.name().rule().path())
                .add("language", list.name().language())
                .add("count", list.entries())
                .add("version", list.version());
    }

    private static Response answer(ListText list) {
        return Response.ok(list(new ListInfo(list.name(), list.entries(), list.version()))
                        .add("entries", list.text())
                        .build())
                .tag(VersionTag.of(list.version()))
                .build();
    }

    private static JsonObject trial(Trial trial) {
        JsonArrayBuilder sample = Json.createArrayBuilder();
        trial.sample().forEach(hit -> sample.add(hit(hit)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("days", RuleTrial.DAYS)
                .add("seen", trial.seen())
                .add("capped", trial.capped())
                .add("hit", trial.hit())
                .add("approved", trial.approved())
                .add("removed", trial.removed())
                .add("undecided", trial.getUndecided())
                .add("sample", sample);
        trial.since()
                .map(Instant::toString)
                .ifPresentOrElse(since -> json.add("since", since), () -> json.addNull("since"));
        return json.build();
    }

    private static JsonObjectBuilder hit(Hit hit) {
        JsonArrayBuilder details = Json.createArrayBuilder();
        hit.details().forEach(details::add);
        JsonArrayBuilder spans = Json.createArrayBuilder();
        for (Span span : hit.spans()) {
            spans.add(Json.createObjectBuilder().add("from", span.from()).add("to", span.to()));
        }
        return Json.createObjectBuilder()
                .add("commentId", hit.comment().value())
                .add("status", hit.status().name())
                .add("createdAt", hit.at().toString())
                .add("text", hit.text())
                .add("details", details)
                .add("spans", spans);
    }
}
