package africa.pia.web.api;

import africa.pia.account.AccountProfile;
import africa.pia.account.Role;
import africa.pia.comment.appeal.AppealState;
import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.appeal.AppealsDesk.Filed;
import africa.pia.comment.appeal.AppealsDesk.Item;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;

/** Appeals: made by writers, judged by moderators who did not decide first. */
@Path("/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AppealsResource {

    @Inject
    AppealsDesk desk;

    @Context
    HttpHeaders headers;

    /** The two lists of the desk. */
    enum Show {
        OPEN,
        SETTLED
    }

    /** What a moderator may say of an appeal. */
    enum Outcome {
        UPHELD,
        OVERTURNED;

        AppealState state() {
            return AppealState.valueOf(name());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.READER)
    public Response file(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        long decision = fields.id("decisionId");
        String text = fields.text("text");
        fields.end();
        Filed filed = desk.file(decision, text);
        return Response.status(Response.Status.CREATED)
                .tag(VersionTag.of(filed.version()))
                .entity(json(filed).build())
                .build();
    }

    @GET
    @OnlyFor(Role.MODERATOR)
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Show show = parameters.choice("show", Show.class).orElse(Show.OPEN);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(
                show == Show.SETTLED ? desk.settled(after, limit) : desk.open(after, limit), AppealsResource::json);
    }

    @GET
    @Path("{id: [0-9]+}")
    @OnlyFor(Role.MODERATOR)
    public Response read(@PathParam("id") long id) {
        Item item = desk.item(id);
        return Response.ok(json(item).build())
                .tag(VersionTag.of(item.appeal().version()))
                .build();
    }

    @POST
    @Path("{id: [0-9]+}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.MODERATOR)
    public Response decide(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        Outcome outcome = fields.requiredChoice("outcome", Outcome.class);
        String explanation = fields.text("explanation");
        fields.end();
        Filed settled = desk.decide(id, version, outcome.state(), explanation);
        return Response.ok(json(settled).build())
                .tag(VersionTag.of(settled.version()))
                .build();
    }

    private static JsonObjectBuilder json(Filed appeal) {
        return Json.createObjectBuilder()
                .add("id", appeal.id())
                .add("decisionId", appeal.decision())
                .add("text", appeal.text())
                .add("status", appeal.state().name())
                .add("filedAt", appeal.filedAt().toString())
                .add("dueAt", appeal.dueAt().toString())
                .add("settledAt", ArticleJson.moment(appeal.settledAt()))
                .add("explanation", appeal.reasons())
                .add("version", appeal.version());
    }

    private static JsonObjectBuilder json(Item item) {
        JsonObjectBuilder json = json(item.appeal())
                .add("decision", DecisionsResource.json(item.statement()))
                .add("overdue", item.overdue())
                .add("judgeable", item.judgeable());
        person(json, "author", item.author());
        person(json, "firstDecider", item.firstDecider());
        person(json, "settledBy", item.settledBy());
        return json;
    }

    private static void person(JsonObjectBuilder json, String name, Optional<AccountProfile> person) {
        person.ifPresentOrElse(each -> json.add(name, CommentJson.author(each)), () -> json.addNull(name));
    }
}
