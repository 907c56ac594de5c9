package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.Mine;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What one has reported, and what became of it. */
@Path("/account/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class OwnReportsResource {

    @Inject
    Reports reports;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(reports.mine(after, limit), OwnReportsResource::json);
    }

    private static JsonObjectBuilder json(Mine mine) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", mine.receipt().id())
                .add("commentId", mine.receipt().comment().value());
        if (mine.article() == null) {
            json.addNull("articleSlug");
        } else {
            json.add("articleSlug", mine.article().slug());
        }
        return json.add("reason", mine.receipt().reason().name())
                .add("text", mine.receipt().text())
                .add("excerpt", mine.receipt().excerpt())
                .add("status", mine.receipt().state().name())
                .add("createdAt", mine.receipt().at().toString())
                .add("settledAt", ArticleJson.moment(mine.receipt().settledAt()));
    }
}
