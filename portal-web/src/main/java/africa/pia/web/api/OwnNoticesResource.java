package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.notice.MailWish;
import africa.pia.comment.notice.Notices;
import africa.pia.comment.notice.Notices.Notice;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;

/** What one was told of, and whether it is mailed. */
@Path("/account/notices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class OwnNoticesResource {

    @Inject
    Notices notices;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(notices.mine(after, limit), OwnNoticesResource::json);
    }

    /** Marks what was read: all up to a notice, so that what arrived meanwhile stays unread. */
    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject read(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        long newest = fields.id("newest");
        fields.end();
        notices.markRead(newest);
        return unread();
    }

    /** How many are unread; more than a hundred are not told apart. */
    @GET
    @Path("unread")
    public JsonObject unread() {
        return Json.createObjectBuilder().add("unread", notices.unread()).build();
    }

    @GET
    @Path("mail")
    public JsonObject wish() {
        return Json.createObjectBuilder().add("wish", notices.wish().name()).build();
    }

    @PUT
    @Path("mail")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        MailWish wish = fields.requiredChoice("wish", MailWish.class);
        fields.end();
        notices.choose(wish);
        return Response.noContent().build();
    }

    private static JsonObjectBuilder json(Notice notice) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", notice.id())
                .add("kind", notice.kind().name())
                .add("outcome", notice.outcome());
        notice.ground().ifPresentOrElse(ground -> json.add("ground", ground.name()), () -> json.addNull("ground"));
        json.add("explanation", notice.explanation());
        notice.article()
                .ifPresentOrElse(article -> json.add("articleSlug", article.slug()), () -> json.addNull("articleSlug"));
        notice.comment()
                .ifPresentOrElse(comment -> json.add("commentId", comment.value()), () -> json.addNull("commentId"));
        notice.person()
                .ifPresentOrElse(
                        person -> json.add("person", CommentJson.author(person)), () -> json.addNull("person"));
        notice.statement()
                .ifPresentOrElse(decision -> json.add("decisionId", decision), () -> json.addNull("decisionId"));
        return json.add("excerpt", notice.excerpt())
                .add("visible", notice.visible())
                .add("tally", notice.tally())
                .add("at", notice.at().toString())
                .add("read", notice.read());
    }
}
