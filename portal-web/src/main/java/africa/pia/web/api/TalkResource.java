package africa.pia.web.api;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.PublishedArticle;
import africa.pia.comment.thread.Attention;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Conversation;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Reacting;
import africa.pia.comment.thread.Reaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How the talk under an article stands: for everybody, and for whoever asks. */
@Path("/articles/{slug}/conversation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TalkResource {

    private static final int COUNTED = 100;

    @Inject
    Discussion discussion;

    @Inject
    Reacting reacting;

    @Inject
    Attention attention;

    @Inject
    PublicArticles articles;

    @Inject
    Caller caller;

    @GET
    public JsonObject read(@PathParam("slug") String slug, @Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Optional<CommentId> since = parameters.id("since").map(CommentId::new);
        parameters.end();
        PublishedArticle article = articles.at(slug);
        Conversation conversation = discussion.conversation(article.id());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("policy", conversation.policy().name())
                .add("closesAt", ArticleJson.moment(conversation.closesAt()))
                .add("slow", ConversationsResource.slow(conversation.rules().slow()))
                .add("visibleCount", conversation.visibleCount());
        discussion
                .newest(article.id())
                .ifPresentOrElse(newest -> json.add("newest", newest.value()), () -> json.addNull("newest"));
        since.ifPresent(last -> {
            OptionalInt newer = discussion.newerThan(last, article.id(), COUNTED);
            json.add("newer", newer.orElse(0));
        });
        json.add("highlights", comments(discussion.highlights(article.id()), article));
        if (caller.is(Role.READER)) {
            json.add("held", comments(discussion.heldOfCaller(article.id()), article))
                    .add("followed", attention.follows(article.id()));
        }
        return json.build();
    }

    private static JsonArrayBuilder comments(List<PostedComment> comments, PublishedArticle article) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        comments.forEach(
                comment -> array.add(CommentJson.of(comment, article.summary().slug())));
        return array;
    }

    /** How one reacts to some comments of it: {@code ?comments=7,8}. */
    @GET
    @Path("reactions")
    @OnlyFor(Role.READER)
    public JsonObject mine(@PathParam("slug") String slug, @Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        String listed = parameters.text("comments").orElse("");
        if (!listed.matches("[0-9]{1,18}(,[0-9]{1,18}){0,99}")) {
            parameters.complain("comments", "field.no-id");
        }
        parameters.end();
        articles.at(slug);
        Map<CommentId, Reaction> mine = reacting.mine(List.of(listed.split(",")).stream()
                .map(Long::valueOf)
                .map(CommentId::new)
                .toList());
        JsonObjectBuilder json = Json.createObjectBuilder();
        mine.forEach((comment, reaction) -> json.add(comment.toString(), reaction.name()));
        return json.build();
    }
}
