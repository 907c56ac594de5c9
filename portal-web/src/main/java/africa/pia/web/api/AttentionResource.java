package africa.pia.web.api;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.Attention;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one wants to hear of and whom not: conversations followed, people muted. */
@Path("/account/attention")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class AttentionResource {

    @Inject
    Attention attention;

    @Inject
    ArticleCatalogue catalogue;

    @Inject
    PublicArticles articles;

    @GET
    public JsonObject read() {
        List<ArticleId> followed = attention.followed();
        Map<ArticleId, ArticleSummary> cards = catalogue.summaries(followed);
        JsonArrayBuilder following = Json.createArrayBuilder();
        followed.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .forEach(card -> following.add(Json.createObjectBuilder()
                        .add("id", card.id().value())
                        .add("slug", card.slug())
                        .add("headline", card.headline())));
        JsonArrayBuilder muted = Json.createArrayBuilder();
        attention.mutedPeople().forEach(person -> muted.add(CommentJson.author(person)));
        return Json.createObjectBuilder()
                .add("followed", following)
                .add("muted", muted)
                .build();
    }

    @PUT
    @Path("articles/{slug}")
    public Response follow(@PathParam("slug") String slug) {
        attention.follow(articles.at(slug).id());
        return Response.noContent().build();
    }

    @DELETE
    @Path("articles/{slug}")
    public Response unfollow(@PathParam("slug") String slug) {
        attention.unfollow(articles.at(slug).id());
        return Response.noContent().build();
    }

    @PUT
    @Path("muted/{id: [0-9]{1,18}}")
    public Response mute(@PathParam("id") long id) {
        attention.mute(new AccountId(id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("muted/{id: [0-9]{1,18}}")
    public Response unmute(@PathParam("id") long id) {
        attention.unmute(new AccountId(id));
        return Response.noContent().build();
    }
}
