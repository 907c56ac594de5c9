package africa.pia.web.api;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.PeopleDirectory;
import africa.pia.account.PeopleDirectory.Person;
import africa.pia.account.Role;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.PersonDesk;
import africa.pia.comment.moderation.PersonDesk.Part;
import africa.pia.comment.moderation.PersonDesk.Swept;
import africa.pia.comment.moderation.PersonDesk.Tally;
import africa.pia.comment.moderation.PersonDesk.WrittenComment;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.Accuracy;
import africa.pia.comment.sanction.Misconduct;
import africa.pia.comment.sanction.Notebook;
import africa.pia.comment.sanction.Notebook.Note;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.Entry;
import africa.pia.comment.sanction.Sanctions.PersonRecord;
import africa.pia.comment.sanction.Sentence;
import africa.pia.comment.sanction.Standing;
import africa.pia.comment.sanction.Standings;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** People as moderators have to do with them: found, looked at, noted about, sanctioned, answered. */
@Path("/moderation/people")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class PeopleResource {

    private static final String ID = "{id: [0-9]{1,18}}";
    private static final int CONTESTED = 100;

    @Inject
    PeopleDirectory people;

    @Inject
    AccountDirectory accounts;

    @Inject
    PersonDesk desk;

    @Inject
    Sanctions sanctions;

    @Inject
    Standings standings;

    @Inject
    Notebook notebook;

    @Inject
    Reports reports;

    /** By a whole address, or the beginning of a name; nothing said: everybody, the latest registered first. */
    @GET
    public JsonObject search(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        String words = parameters.text("q").orElse("");
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<Person> found = people.search(words, after, limit);
        Map<AccountId, Standing> standing = standings.of(
                found.items().stream().map(each -> each.profile().id()).collect(Collectors.toSet()));
        return Lists.of(found, each -> json(each.profile(), Optional.of(each))
                .add(
                        "standing",
                        SanctionJson.of(standing.getOrDefault(each.profile().id(), Standing.GOOD))));
    }

    /** What people object to and nobody has answered, the longest waiting first. */
    @GET
    @Path("contested")
    public JsonObject contested() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        sanctions
                .contested(CONTESTED)
                .forEach(each ->
                        items.add(SanctionJson.of(each.sanction()).add("person", CommentJson.author(each.person()))));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** The record of a person. */
    @GET
    @Path(ID)
    public JsonObject read(@PathParam("id") long id) {
        AccountProfile profile = profile(id);
        PersonRecord record = sanctions.of(profile.id());
        Tally tally = desk.tally(profile.id());
        Accuracy accuracy = reports.accuracies(List.of(profile.id())).getOrDefault(profile.id(), Accuracy.NONE);
        JsonArrayBuilder history = Json.createArrayBuilder();
        record.history().forEach(entry -> history.add(entry(entry)));
        JsonArrayBuilder notes = Json.createArrayBuilder();
        notebook.on(profile.id()).forEach(note -> notes.add(note(note)));
        JsonArrayBuilder names = Json.createArrayBuilder();
        people.earlierNames(profile.id())
                .forEach(earlier -> names.add(Json.createObjectBuilder()
                        .add("name", earlier.name())
                        .add("givenUp", earlier.givenUp().toString())));
        return json(profile, people.person(profile.id()))
                .add("earlierNames", names)
                .add("standing", SanctionJson.of(record.standing()))
                .add("acts", record.acts())
                .add(
                        "comments",
                        Json.createObjectBuilder()
                                .add("posted", tally.posted())
                                .add("removed", tally.removed())
                                .add("removalRate", tally.getRate()))
                .add(
                        "reports",
                        Json.createObjectBuilder()
                                .add("made", accuracy.reported())
                                .add("settled", accuracy.settled())
                                .add("agreed", accuracy.agreed()))
                .add("sanctions", history)
                .add("notes", notes)
                .build();
    }

    private AccountProfile profile(long id) {
        return accounts.profile(new AccountId(id))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "sanction.unknown-person")));
    }

    private static JsonObjectBuilder json(AccountProfile profile, Optional<Person> person) {
        JsonObjectBuilder json = CommentJson.author(profile).add("staff", profile.staff());
        person.ifPresentOrElse(
                known -> json.add("address", known.address())
                        .add("status", known.status().name())
                        .add("since", known.since().toString())
                        .add("locale", known.locale().toLanguageTag()),
                () -> json.addNull("address").addNull("status").addNull("since").addNull("locale"));
        return json;
    }

    private static JsonObjectBuilder entry(Entry entry) {
        JsonObjectBuilder json = SanctionJson.of(entry.sanction()).add("givenBy", CommentJson.author(entry.givenBy()));
        entry.liftedBy()
                .ifPresentOrElse(by -> json.add("liftedBy", CommentJson.author(by)), () -> json.addNull("liftedBy"));
        return json;
    }

    private static JsonObjectBuilder note(Note note) {
        return Json.createObjectBuilder()
                .add("id", note.id())
                .add("text", note.text())
                .add("author", CommentJson.author(note.author()))
                .add("writtenAt", note.writtenAt().toString());
    }

    /** What a person wrote, the newest first: all of it, or what is removed. */
    @GET
    @Path(ID + "/comments")
    public JsonObject comments(@PathParam("id") long id, @Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Part part = parameters.choice("part", Part.class).orElse(Part.ALL);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<WrittenComment> written = desk.comments(profile(id).id(), part, after, limit);
        return Lists.of(
                written, each -> CommentJson.of(each.comment(), each.article().slug()));
    }

    /** Does something about a person; {@code acts} of the record that was read refuses when somebody else was faster. */
    @POST
    @Path(ID + "/sanctions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        SanctionKind kind = fields.requiredChoice("kind", SanctionKind.class);
        Optional<Misconduct> ground = fields.choice("ground", Misconduct.class);
        String reason = fields.optionalText("reason").orElse("");
        Optional<Instant> until = fields.moment("until");
        long acts = fields.optionalId("acts").orElse(Sanctions.UNSEEN);
        fields.end();
        long given = sanctions.give(profile(id).id(), acts, new Sentence(kind, ground, reason, until));
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("id", given).build())
                .build();
    }

    /** Ends a sanction before its time. */
    @POST
    @Path("sanctions/" + ID + "/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lift(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String reason = fields.optionalText("reason").orElse("");
        long acts = fields.optionalId("acts").orElse(Sanctions.UNSEEN);
        fields.end();
        sanctions.lift(id, acts, reason);
        return Response.noContent().build();
    }

    /** Lets a sanction stand that its person objects to. */
    @POST
    @Path("sanctions/" + ID + "/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response uphold(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String reason = fields.optionalText("reason").orElse("");
        fields.end();
        sanctions.uphold(id, reason);
        return Response.noContent().build();
    }

    /** Removes what a person wrote, so many comments at a time: to be repeated while there is more. */
    @POST
    @Path(ID + "/sweep")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject sweep(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Ground ground = fields.requiredChoice("ground", Ground.class);
        String explanation = fields.optionalText("explanation").orElse("");
        if (ground == Ground.ILLEGAL_CONTENT) {
            // What is illegal is judged one by one.
            fields.refuse("ground", "field.unknown-choice", "");
        }
        fields.end();
        Swept swept = desk.sweep(
                profile(id).id(),
                ground == Ground.SPAM ? Verdict.SPAM : Verdict.REMOVE,
                Optional.of(ground),
                explanation);
        return Json.createObjectBuilder()
                .add("removed", swept.removed())
                .add("failed", swept.failed())
                .add("more", swept.more())
                .build();
    }

    @POST
    @Path(ID + "/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response note(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String text = fields.text("text");
        fields.end();
        long written = notebook.add(profile(id).id(), text);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("id", written).build())
                .build();
    }

    /** Takes away a note of one's own. */
    @DELETE
    @Path("notes/" + ID)
    public Response unnote(@PathParam("id") long id) {
        notebook.delete(id);
        return Response.noContent().build();
    }
}
