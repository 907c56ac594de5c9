package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.comment.moderation.BranchRuling;
import africa.pia.comment.moderation.ConversationDesk;
import africa.pia.comment.moderation.ConversationDesk.Bough;
import africa.pia.comment.moderation.ConversationDesk.Entry;
import africa.pia.comment.moderation.ConversationDesk.Sheet;
import africa.pia.comment.moderation.Course;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.LanguageDesk;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.SlowMode;
import africa.pia.paging.Cursor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Conversations as a whole, for moderators: how they go on, and judging a branch at once. */
@Path("/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class ConversationsResource {

    @Inject
    ConversationDesk desk;

    @Inject
    LanguageDesk languages;

    @Inject
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @GET
    @Path("conversations/{id: [0-9]+}")
    public Response conversation(@PathParam("id") long id) {
        return answer(desk.open(new ArticleId(id)));
    }

    /** Lays down how it goes on: {@code closed}, {@code held}, {@code slow {seconds, until}}; what is absent is ended. */
    @PUT
    @Path("conversations/{id: [0-9]+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lay(@PathParam("id") long id, InputStream body) {
        long revision = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        boolean closed = fields.optionalTruth("closed").orElse(false);
        boolean held = fields.optionalTruth("held").orElse(false);
        Optional<JsonFields> slow = fields.object("slow");
        Optional<Long> seconds = slow.map(each -> each.id("seconds"));
        Optional<Instant> until = slow.flatMap(each -> each.moment("until"));
        fields.end();
        return answer(desk.lay(new ArticleId(id), revision, new Course(closed, held, seconds, until)));
    }

    private static Response answer(Sheet sheet) {
        return Response.ok(json(sheet).build())
                .tag(VersionTag.of(sheet.revision()))
                .build();
    }

    private static JsonObjectBuilder json(Sheet sheet) {
        return Json.createObjectBuilder()
                .add("articleId", sheet.article().id().value())
                .add("articleSlug", sheet.article().slug())
                .add("language", sheet.article().language())
                .add("policy", sheet.policy().name())
                .add("closed", sheet.course().closed())
                .add("held", sheet.course().held())
                .add("closesAt", ArticleJson.moment(sheet.closesAt()))
                .add("comments", sheet.visible())
                .add("waiting", sheet.waiting())
                .add("watched", sheet.watched())
                .add("revision", sheet.revision())
                .add("slow", slow(sheet.rules().slow()));
    }

    /** How slowly a conversation goes: {@code {seconds, until}}; null for freely. */
    static JsonValue slow(Optional<SlowMode> mode) {
        return mode.<JsonValue>map(slow -> Json.createObjectBuilder()
                        .add("seconds", slow.seconds())
                        .add("until", ArticleJson.moment(slow.until()))
                        .build())
                .orElse(JsonValue.NULL);
    }

    /** The languages that the caller reads: {@code ["fr","ar"]}; empty for all. */
    @GET
    @Path("languages")
    public JsonObject languages() {
        JsonArrayBuilder tags = Json.createArrayBuilder();
        languages.own().stream().sorted().forEach(tags::add);
        return Json.createObjectBuilder().add("languages", tags).build();
    }

    @PUT
    @Path("languages")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject choose(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        List<String> tags = fields.texts("languages");
        if (!LanguageDesk.ALL.containsAll(tags)) {
            fields.refuse("languages", "field.unknown-choice", String.join(", ", new TreeSet<>(LanguageDesk.ALL)));
        }
        fields.end();
        languages.choose(tags);
        return languages();
    }

    /** All of it in reading order, whatever became of each comment. */
    @GET
    @Path("conversations/{id: [0-9]+}/comments")
    public JsonObject comments(@PathParam("id") long id, @Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        String slug = desk.open(new ArticleId(id)).article().slug();
        return Lists.of(desk.read(new ArticleId(id), after, limit), entry -> entry(entry, slug));
    }

    private static JsonObjectBuilder entry(Entry entry, String slug) {
        return CommentJson.of(entry.comment(), slug)
                .add("depth", entry.comment().depth())
                .add("locked", entry.comment().locked())
                .add("lock", entry.lock())
                .add("claimedBy", ModerationResource.claimed(entry.claim()));
    }

    /** Keeps an eye on it. */
    @PUT
    @Path("conversations/{id: [0-9]+}/watch")
    public Response watch(@PathParam("id") long id) {
        desk.watch(new ArticleId(id), true);
        return Response.noContent().build();
    }

    @DELETE
    @Path("conversations/{id: [0-9]+}/watch")
    public Response unwatch(@PathParam("id") long id) {
        desk.watch(new ArticleId(id), false);
        return Response.noContent().build();
    }

    /** Takes no further replies under a comment. */
    @PUT
    @Path("comments/{id: [0-9]+}/lock")
    public Response lock(@PathParam("id") long id) {
        desk.lockBranch(new CommentId(id), true);
        return Response.noContent().build();
    }

    @DELETE
    @Path("comments/{id: [0-9]+}/lock")
    public Response unlock(@PathParam("id") long id) {
        desk.lockBranch(new CommentId(id), false);
        return Response.noContent().build();
    }

    /** A comment with all that hangs on it. */
    @GET
    @Path("comments/{id: [0-9]+}/branch")
    public JsonObject branch(@PathParam("id") long id) {
        Bough bough = desk.branch(new CommentId(id));
        String slug = desk.open(bough.article()).article().slug();
        JsonArrayBuilder items = Json.createArrayBuilder();
        bough.entries().forEach(each -> items.add(entry(each, slug)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("left", bough.left())
                .build();
    }

    /**
     * Judges a comment and all that hangs on it. With {@code ids} and {@code versions} only what the moderator saw is
     * decided; without them what stands, as it stands.
     */
    @POST
    @Path("comments/{id: [0-9]+}/branch-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response judge(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Verdict verdict = fields.requiredChoice("verdict", ModerationResource.Judgement.class)
                .verdict();
        Optional<Ground> ground = fields.choice("ground", Ground.class);
        String law = fields.optionalText("law").orElse("");
        String explanation = fields.optionalText("explanation").orElse("");
        Optional<List<Candidate>> seen = seen(fields);
        fields.end();
        BranchRuling ruling = desk.judge(new CommentId(id), seen, verdict, ground, law, explanation);
        return Response.status(Response.Status.CREATED)
                .entity(json(ruling).build())
                .build();
    }

    private static Optional<List<Candidate>> seen(JsonFields fields) {
        List<Long> ids = fields.numbers("ids");
        List<Long> versions = fields.numbers("versions");
        if (ids.size() != versions.size()) {
            fields.refuse("versions", "moderation.versions-unlike-ids");
            return Optional.empty();
        }
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> seen = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            seen.add(new Candidate(new CommentId(ids.get(i)), versions.get(i)));
        }
        return Optional.of(seen);
    }

    /** Takes back what the caller decided of a branch, as one. */
    @DELETE
    @Path("branch-decisions/{id: [0-9]+}")
    public JsonObject undo(@PathParam("id") long id) {
        return json(desk.undo(id)).build();
    }

    private JsonObjectBuilder json(BranchRuling ruling) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        ruling.outcomes().forEach(outcome -> items.add(outcome(outcome)));
        JsonObjectBuilder json = Json.createObjectBuilder();
        ruling.branchDecision()
                .ifPresentOrElse(id -> json.add("branchDecisionId", id), () -> json.addNull("branchDecisionId"));
        return json.add("items", items).add("left", ruling.left());
    }

    private JsonObjectBuilder outcome(Outcome outcome) {
        return ModerationResource.outcome(outcome, LanguageFilter.languageOf(request));
    }
}
