package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.raid.RaidDesk;
import africa.pia.comment.raid.RaidDesk.Rule;
import africa.pia.comment.raid.RaidDesk.Shown;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Raid mode: where it is in force, beginning and ending it. */
@Path("/moderation/raids")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class RaidsResource {

    @Inject
    RaidDesk desk;

    @GET
    public JsonObject list() {
        Rule rule = desk.rule();
        JsonArrayBuilder items = Json.createArrayBuilder();
        desk.inForce().forEach(raid -> items.add(json(raid)));
        return Json.createObjectBuilder()
                .add("items", items)
                .addNull("next")
                .add(
                        "rule",
                        Json.createObjectBuilder()
                                .add("comments", rule.comments())
                                .add("withinSeconds", rule.within().toSeconds())
                                .add("slowSeconds", rule.slow().toSeconds())
                                .add("accountAgeSeconds", rule.age().toSeconds())
                                .add("lastingSeconds", rule.lasting().toSeconds()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        long article = fields.id("articleId");
        fields.end();
        return Response.status(Response.Status.CREATED)
                .entity(json(desk.begin(new ArticleId(article))).build())
                .build();
    }

    @DELETE
    @Path("{id: [0-9]+}")
    public Response end(@PathParam("id") long id) {
        desk.end(new ArticleId(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder json(Shown raid) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("articleId", raid.articleId().value());
        raid.article()
                .map(ArticleSummary::slug)
                .ifPresentOrElse(slug -> json.add("articleSlug", slug), () -> json.addNull("articleSlug"));
        raid.beganBy()
                .ifPresentOrElse(by -> json.add("beganBy", CommentJson.author(by)), () -> json.addNull("beganBy"));
        return json.add("beganAt", raid.beganAt().toString())
                .add("endsAt", raid.endsAt().toString())
                .add("arrived", raid.arrived())
                .add("slowed", raid.slowed());
    }
}
