package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.article.PublishedArticle;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;

/** The talk under one article. */
@Path("/articles/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConversationResource {

    @Inject
    Discussion discussion;

    @Inject
    PublicArticles articles;

    @GET
    public JsonObject list(@PathParam("slug") String slug, @Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Discussion.Order order =
                parameters.choice("sort", Discussion.Order.class).orElse(Discussion.Order.OLDEST);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        PublishedArticle article = articles.at(slug);
        return Lists.of(
                discussion.read(article.id(), order, after, limit),
                comment -> CommentJson.of(comment, article.summary().slug()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.READER)
    public Response post(@PathParam("slug") String slug, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String text = fields.text("text");
        Optional<CommentId> parent = fields.optionalId("parentId").map(CommentId::new);
        fields.end();
        PostedComment comment = discussion.post(articles.at(slug).id(), parent, text);
        return Response.status(Response.Status.CREATED)
                .tag(VersionTag.of(comment.version()))
                .entity(Json.createObjectBuilder()
                        .add("id", comment.id().value())
                        .add("status", comment.status().name())
                        .add("version", comment.version())
                        .build())
                .build();
    }
}
