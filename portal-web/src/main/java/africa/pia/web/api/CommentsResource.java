package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.Highlights;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Reacting;
import africa.pia.comment.thread.Reaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Optional;

/**
 * One's own comments: changed within their time, taken back at any time; reactions to those of others; and what the
 * staff raise out of a conversation.
 */
@Path("/comments/{id: [0-9]+}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class CommentsResource {

    @Inject
    Discussion discussion;

    @Inject
    Reacting reacting;

    @Inject
    Highlights highlights;

    @Inject
    ArticleCatalogue catalogue;

    @Context
    HttpHeaders headers;

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        String text = fields.text("text");
        fields.end();
        PostedComment comment = discussion.edit(new CommentId(id), version, text);
        ArticleSummary article = catalogue.summaries(List.of(comment.article())).get(comment.article());
        return Response.ok(CommentJson.of(comment, article.slug()).build())
                .tag(VersionTag.of(comment.version()))
                .build();
    }

    @POST
    @Path("reactions")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject react(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Optional<Reaction> reaction = fields.choice("reaction", Reaction.class);
        fields.end();
        return Json.createObjectBuilder()
                .add("reactions", CommentJson.reactions(reacting.react(new CommentId(id), reaction)))
                .build();
    }

    @PUT
    @Path("pick")
    @OnlyFor({Role.MODERATOR, Role.EDITOR})
    public Response pick(@PathParam("id") long id) {
        highlights.pick(new CommentId(id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("pick")
    @OnlyFor({Role.MODERATOR, Role.EDITOR})
    public Response unpick(@PathParam("id") long id) {
        highlights.unpick(new CommentId(id));
        return Response.noContent().build();
    }

    @PUT
    @Path("pin")
    @OnlyFor({Role.MODERATOR, Role.EDITOR})
    public Response pin(@PathParam("id") long id) {
        highlights.pin(new CommentId(id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("pin")
    @OnlyFor({Role.MODERATOR, Role.EDITOR})
    public Response unpin(@PathParam("id") long id) {
        highlights.unpin(new CommentId(id));
        return Response.noContent().build();
    }

    @DELETE
    public Response retract(@PathParam("id") long id) {
        discussion.retract(new CommentId(id), VersionTag.required(headers));
        return Response.noContent().build();
    }
}
