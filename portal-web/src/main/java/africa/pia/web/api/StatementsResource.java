package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.moderation.StatementExport;
import africa.pia.paging.Cursor;
import africa.pia.site.SiteSettings;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The statements of reasons of a period, under the field names of the EU's transparency database. */
@Path("/moderation/statements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class StatementsResource {

    @Inject
    StatementExport statements;

    @Inject
    SiteSettings site;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Instant from = parameters.from("from", site.zone()).orElse(StatementExport.EARLIEST);
        Instant until = parameters.to("to", site.zone()).orElse(StatementExport.LATEST);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(statements.rows(from, until, after, limit), StatementsResource::row);
    }

    private static JsonObjectBuilder row(Map<String, String> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach(json::add);
        return json;
    }
}
