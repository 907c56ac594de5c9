package africa.pia.web.api;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.comment.moderation.ClaimDesk;
import africa.pia.comment.moderation.Claimed;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.LanguageDesk;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.ModerationQueue.Case;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.ModerationQueue.QueueItem;
import africa.pia.comment.moderation.QueueFilter;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.report.FlagReason;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.OpenFlag;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.Brief;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Quest.Order;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The moderation desk: what waits, and deciding it. */
@Path("/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class ModerationResource {

    private static final int MOST_AT_ONCE = 100;

    @Inject
    ModerationQueue queue;

    @Inject
    Reports reports;

    @Inject
    Findings findings;

    @Inject
    Sanctions sanctions;

    @Inject
    LanguageDesk languages;

    @Inject
    ClaimDesk claims;

    @Inject
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    /** What a moderator may say of a comment. Taking a decision back is for the one who made it, at the desk. */
    enum Judgement {
        APPROVE,
        REMOVE,
        SPAM;

        Verdict verdict() {
            return Verdict.valueOf(name());
        }
    }

    @GET
    @Path("queue")
    public JsonObject items(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Queue asked = parameters.choice("queue", Queue.class).orElse(Queue.HELD);
        Map<String, String> traits = new HashMap<>();
        parameters.choice("reason", FlagReason.class).ifPresent(reason -> traits.put("report", reason.name()));
        parameters.text("finding").ifPresent(finding -> traits.put("finding", finding));
        QueueFilter filter = new QueueFilter(
                asked,
                parameters.choice("order", Order.class),
                parameters.id("article").map(ArticleId::new),
                parameters.id("person").map(AccountId::new),
                parameters.text("section"),
                parameters.text("language").map(this::languages).orElse(Set.of()),
                parameters.choice("ground", Ground.class),
                traits,
                parameters.text("q").orElse(""),
                !parameters.text("free").equals(Optional.of("true")));
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<QueueItem> items = queue.items(filter, after, limit);
        List<CommentId> ids =
                items.items().stream().map(item -> item.comment().id()).toList();
        Map<CommentId, List<OpenFlag>> flags = reports.openOn(ids);
        Map<CommentId, List<Finding>> found = findings.of(ids);
        return Lists.of(
                items,
                item -> item(
                        item,
                        found.getOrDefault(item.comment().id(), List.of()),
                        flags.getOrDefault(item.comment().id(), List.of())));
    }

    // "mine" are those that the caller reads.
    private Set<String> languages(String asked) {
        return asked.equals("mine") ? languages.own() : Set.of(asked);
    }

    private static JsonObjectBuilder item(QueueItem item, List<Finding> found, List<OpenFlag> flags) {
        JsonArrayBuilder why = Json.createArrayBuilder();
        found.forEach(finding -> why.add(why(finding, item.comment().plainText())));
        return CommentJson.of(item.comment(), item.article().slug())
                .add("why", why)
                .add("flags", FlagsResource.open(flags))
                .add("claimedBy", claimed(item.claim()));
    }

    /** Who works on a comment; null when nobody does. */
    static JsonValue claimed(Optional<Claimed> claim) {
        return claim.map(ModerationResource::claim).orElse(JsonValue.NULL);
    }

    /** Why a comment is here: the rule, what it found, and the words in the text, with their places in UTF-16 units. */
    private static JsonObjectBuilder why(Finding finding, String text) {
        JsonArrayBuilder matched = Json.createArrayBuilder();
        finding.spans().stream()
                .filter(span -> span.to() <= text.length())
                .forEach(span -> matched.add(Json.createObjectBuilder()
                        .add("text", text.substring(span.from(), span.to()))
                        .add("from", span.from())
                        .add("to", span.to())));
        return Json.createObjectBuilder()
                .add("rule", finding.rule())
                .add("detail", finding.detail())
                .add("held", finding.held())
                .add("matched", matched);
    }

    private static JsonValue claim(Claimed claim) {
        return Json.createObjectBuilder()
                .add("id", claim.moderator().id().value())
                .add("displayName", claim.moderator().displayName())
                .add("until", claim.until().toString())
                .build();
    }

    /** One comment with what stands around it, its writer's record and every decision on it, the last one first. */
    @GET
    @Path("comments/{id: [0-9]+}")
    public Response file(@PathParam("id") long id) {
        CommentId comment = new CommentId(id);
        Case file = queue.look(comment);
        QueueItem item = file.item();
        String slug = item.article().slug();
        JsonObjectBuilder json = item(
                item,
                findings.of(List.of(comment)).getOrDefault(comment, List.of()),
                reports.openOn(List.of(comment)).getOrDefault(comment, List.of()));
        item.parent()
                .ifPresentOrElse(
                        parent -> json.add("parent", CommentJson.of(parent, slug)), () -> json.addNull("parent"));
        JsonArrayBuilder decisions = Json.createArrayBuilder();
        file.decisions().forEach(each -> decisions.add(decision(each)));
        return Response.ok(json.add("person", person(item))
                        .add("articleId", item.article().id().value())
                        .add("language", item.article().language())
                        .add("policy", item.talk().policy().name())
                        .add("decisions", decisions)
                        .build())
                .tag(VersionTag.of(item.comment().version()))
                .build();
    }

    private JsonObjectBuilder person(QueueItem item) {
        AccountId author = item.comment().author().id();
        Brief brief = sanctions.briefs(List.of(author)).getOrDefault(author, Brief.NONE);
        JsonArrayBuilder inForce = Json.createArrayBuilder();
        brief.inForce().forEach(kind -> inForce.add(kind.name()));
        return CommentJson.author(item.comment().author())
                .add("since", ArticleJson.moment(item.writer().since()))
                .add("comments", item.writer().posted())
                .add("removed", item.writer().removed())
                .add("sanctions", inForce)
                .add("notes", brief.notes());
    }

    private static JsonObjectBuilder decision(LoggedDecision decision) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", decision.id())
                .add("verdict", decision.verdict().name())
                .add("explanation", decision.explanation())
                .add("at", decision.decidedAt().toString())
                .add("undone", decision.undone());
        decision.ground().ifPresentOrElse(ground -> json.add("ground", ground.name()), () -> json.addNull("ground"));
        decision.moderator()
                .ifPresentOrElse(
                        moderator -> json.add("moderator", CommentJson.author(moderator)),
                        () -> json.addNull("moderator"));
        return json;
    }

    /** Takes a comment to work on it; what somebody else has stays theirs unless it is taken over knowingly. */
    @PUT
    @Path("comments/{id: [0-9]+}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject claim(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        boolean takeOver = fields.optionalTruth("takeOver").orElse(false);
        fields.end();
        CommentId comment = new CommentId(id);
        queue.open(comment);
        if (takeOver) {
            claims.takeOver(List.of(comment));
        }
        return Json.createObjectBuilder()
                .add("id", id)
                .add(
                        "claimedBy",
                        claimed(Optional.ofNullable(claims.on(List.of(comment)).get(comment))))
                .build();
    }

    /** Gives a comment up to whoever comes next. */
    @DELETE
    @Path("comments/{id: [0-9]+}/claim")
    public Response giveUp(@PathParam("id") long id) {
        claims.giveUp(List.of(new CommentId(id)));
        return Response.noContent().build();
    }

    @GET
    @Path("counts")
    public JsonObject counts() {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        queue.counts().forEach((name, count) -> counts.add(name.name().toLowerCase(Locale.ROOT), count));
        return counts.build();
    }

    @POST
    @Path("comments/{id: [0-9]+}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        Verdict verdict = fields.requiredChoice("verdict", Judgement.class).verdict();
        Optional<Ground> ground = fields.choice("ground", Ground.class);
        String law = fields.optionalText("law").orElse("");
        String explanation = fields.optionalText("explanation").orElse("");
        fields.end();
        Decided decided = queue.decide(new CommentId(id), version, verdict, ground, law, explanation);
        return Response.status(Response.Status.CREATED)
                .tag(VersionTag.of(decided.version()))
                .entity(decided(decided).build())
                .build();
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject decideMany(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        List<Candidate> candidates = candidates(fields);
        Verdict verdict = fields.requiredChoice("verdict", Judgement.class).verdict();
        Optional<Ground> ground = fields.choice("ground", Ground.class);
        String law = fields.optionalText("law").orElse("");
        String explanation = fields.optionalText("explanation").orElse("");
        fields.end();
        JsonArrayBuilder items = Json.createArrayBuilder();
        queue.decide(candidates, verdict, ground, law, explanation)
                .forEach(outcome -> items.add(outcome(outcome, LanguageFilter.languageOf(request))));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Takes back one's own decision of a moment ago; answers what stands again. */
    @DELETE
    @Path("decisions/{id: [0-9]+}")
    public Response undo(@PathParam("id") long id) {
        Decided undone = queue.undo(id);
        return Response.ok(decided(undone).build())
                .tag(VersionTag.of(undone.version()))
                .build();
    }

    private static List<Candidate> candidates(JsonFields fields) {
        List<Long> ids = fields.numbers("ids");
        List<Long> versions = fields.numbers("versions");
        if (ids.isEmpty()) {
            fields.refuse("ids", "field.missing");
        }
        if (ids.size() > MOST_AT_ONCE) {
            fields.refuse("ids", "field.too-many", MOST_AT_ONCE);
        }
        if (!versions.isEmpty() && versions.size() != ids.size()) {
            fields.refuse("versions", "moderation.versions-unlike-ids");
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            candidates.add(
                    new Candidate(new CommentId(ids.get(i)), versions.isEmpty() ? Candidate.UNSEEN : versions.get(i)));
        }
        return candidates;
    }

    /** What became of one of many, in words of the given language where it was refused. */
    static JsonObjectBuilder outcome(Outcome outcome, Locale language) {
        return outcome.decided()
                .map(decided -> decided(decided).add("decided", true))
                .orElseGet(() -> Json.createObjectBuilder()
                        .add("id", outcome.comment().value())
                        .add("decided", false)
                        .add("code", outcome.refusedCode().orElseThrow())
                        .add(
                                "detail",
                                Wording.say(
                                        language, outcome.refusedCode().orElseThrow(), outcome.refusedArguments())));
    }

    private static JsonObjectBuilder decided(Decided decided) {
        return Json.createObjectBuilder()
                .add("id", decided.comment().value())
                .add("decisionId", decided.decisionId())
                .add("verdict", decided.verdict().name())
                .add("version", decided.version());
    }
}
