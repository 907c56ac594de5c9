package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.moderation.Statements;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The statements of reasons for the removals of one's own comments. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class DecisionsResource {

    @Inject
    Statements statements;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(statements.mine(after, limit), DecisionsResource::json);
    }

    @GET
    @Path("{id: [0-9]+}")
    public JsonObject read(@PathParam("id") long id) {
        return json(statements.mine(id)).build();
    }

    /** A statement without the name of whoever decided. */
    static JsonObjectBuilder json(Statement statement) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", statement.decision())
                .add("commentId", statement.comment().value());
        statement
                .article()
                .ifPresentOrElse(article -> json.add("articleSlug", article.slug()), () -> json.addNull("articleSlug"));
        return json.add("text", statement.text())
                .add("verdict", statement.verdict().name())
                .add("ground", statement.ground().name())
                .add("law", statement.law())
                .add("explanation", statement.explanation())
                .add("source", statement.source().name())
                .add("reports", statement.reports())
                .add("automatedDetection", statement.detectedByRule())
                .add("automatedDecision", statement.automated())
                .add("decidedAt", statement.at().toString())
                .add("state", statement.state().name())
                .add("since", ArticleJson.moment(statement.since()));
    }
}
