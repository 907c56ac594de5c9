package africa.pia.web.api;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskFilter;
import africa.pia.article.desk.DeskItem;
import africa.pia.article.desk.Refiling;
import africa.pia.article.desk.Refiling.Answer;
import africa.pia.article.desk.Refiling.Move;
import africa.pia.article.desk.Refiling.Picked;
import africa.pia.note.NoteDesk;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionKey;
import africa.pia.text.Slug;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newsroom's list of work, and changes of many articles at once. */
@Path("/newsroom/articles")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
public class NewsroomResource {

    @Inject
    ArticleDesk desk;

    @Inject
    Refiling refiling;

    @Inject
    NoteDesk notes;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        DeskFilter filter = filter(parameters);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<DeskItem> slice = desk.items(filter, after, limit);
        Map<ArticleId, Integer> open =
                notes.open(slice.items().stream().map(DeskItem::id).toList());
        return Lists.of(slice, item -> item(item, open.getOrDefault(item.id(), 0)));
    }

    private static DeskFilter filter(Parameters parameters) {
        Optional<String> own = parameters.text("own");
        if (own.isPresent() && !own.get().matches("true|false")) {
            parameters.complain("own", "field.unknown-choice", "true, false");
        }
        Optional<String> writer = parameters.text("writer");
        if (writer.isPresent() && !writer.get().matches("[0-9]{1,18}")) {
            parameters.complain("writer", "field.no-id");
        }
        return new DeskFilter(
                parameters.choice("status", ArticleStatus.class),
                own.equals(Optional.of("true")),
                parameters.text("q").orElse(""),
                section(parameters),
                parameters.text("language"),
                writer.filter(id -> id.matches("[0-9]{1,18}")).map(id -> new AccountId(Long.parseLong(id))),
                parameters.text("tag").map(Slug::keyOf),
                day(parameters, "from"),
                day(parameters, "to"));
    }

    private static Optional<SectionKey> section(Parameters parameters) {
        return parameters.text("section").flatMap(key -> {
            try {
                return Optional.of(new SectionKey(key));
            } catch (SectionKey.UnknownSectionException unknown) {
                parameters.complain("section", unknown.code(), key);
                return Optional.empty();
            }
        });
    }

    private static Optional<LocalDate> day(Parameters parameters, String name) {
        return parameters.text(name).flatMap(text -> {
            try {
                if (text.matches("[0-9]{4}-.*")) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException noDay) {
                // Complained of below, like a text of another shape.
            }
            parameters.complain(name, "field.no-day");
            return Optional.empty();
        });
    }

    private static JsonObjectBuilder item(DeskItem item, int openNotes) {
        return Json.createObjectBuilder()
                .add("id", item.id().value())
                .add("slug", item.slug())
                .add("headline", item.headline())
                .add("status", item.status().name())
                .add("section", item.section())
                .add("language", item.language())
                .add("createdBy", item.createdBy().value())
                .add("updatedAt", item.updatedAt().toString())
                .add("publishAt", ArticleJson.moment(item.publishAt()))
                .add("publishedAt", ArticleJson.moment(item.publishedAt()))
                .add("openNotes", openNotes)
                .add("version", item.version());
    }

    /** Each article in a transaction of its own, under its own version; the answers are in the order of the ids. */
    @POST
    @Path("refilings")
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.EDITOR)
    public JsonObject refile(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        List<Picked> picked = picked(fields);
        Move move = move(fields);
        fields.end();
        JsonArrayBuilder items = Json.createArrayBuilder();
        refiling.refile(picked, move).forEach(answer -> items.add(answer(answer)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static List<Picked> picked(JsonFields fields) {
        List<Long> ids = fields.numbers("ids");
        List<Long> versions = fields.numbers("versions");
        if (ids.isEmpty()) {
            fields.refuse("ids", "field.missing");
        }
        if (ids.size() != versions.size()) {
            fields.refuse("versions", "desk.versions-unlike-ids");
            return List.of();
        }
        List<Picked> picked = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            picked.add(new Picked(new ArticleId(ids.get(i)), versions.get(i)));
        }
        return picked;
    }

    /** Exactly one of the three. */
    private static Move move(JsonFields fields) {
        List<Move> moves = new ArrayList<>();
        fields.optionalText("section").ifPresent(key -> {
            try {
                moves.add(new Move.ToSection(new SectionKey(key)));
            } catch (SectionKey.UnknownSectionException unknown) {
                fields.refuse("section", unknown.code(), key);
            }
        });
        fields.optionalText("addTag").ifPresent(label -> moves.add(new Move.AddTag(label)));
        fields.optionalText("removeTag").ifPresent(label -> moves.add(new Move.RemoveTag(label)));
        if (moves.size() != 1) {
            fields.refuse("section", "desk.one-move");
        }
        return moves.isEmpty() ? new Move.AddTag("") : moves.get(0);
    }

    private static JsonObjectBuilder answer(Answer answer) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", answer.article().value())
                .add("outcome", answer.outcome().name());
        return answer.code().isEmpty() ? json.addNull("code") : json.add("code", answer.code());
    }
}
