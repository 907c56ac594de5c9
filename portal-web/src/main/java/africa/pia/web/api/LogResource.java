package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.Act.Subject;
import africa.pia.act.ActEntry;
import africa.pia.act.ActFilter;
import africa.pia.act.ChainCheck;
import africa.pia.audit.AuditDesk;
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
import java.util.Optional;

/** The log of acts, the latest first, and the check of its chain. */
@Path("/moderation/log")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor({Role.MODERATOR, Role.ADMIN})
public class LogResource {

    @Inject
    AuditDesk audit;

    @Inject
    SiteSettings site;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        ActFilter filter = new ActFilter(
                Optional.empty(),
                parameters.id("actor"),
                parameters.text("kind").orElse(""),
                parameters.choice("subject", Subject.class),
                parameters.id("number"),
                parameters.id("article"),
                parameters.from("from", site.zone()),
                parameters.to("to", site.zone()));
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(audit.log(filter, after, limit), LogResource::row);
    }

    /** Checks the chain from a position on, so many rows at a time. */
    @GET
    @Path("check")
    public JsonObject check(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        long from = parameters.id("from").orElse(1L);
        parameters.end();
        ChainCheck check = audit.check(from);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("checked", check.checked())
                .add("last", check.last())
                .add("more", check.more())
                .add("hash", check.hash());
        check.broken().ifPresentOrElse(at -> json.add("broken", at), () -> json.addNull("broken"));
        return json.build();
    }

    private static JsonObjectBuilder row(AuditDesk.Row row) {
        ActEntry entry = row.entry();
        Act act = entry.act();
        JsonObjectBuilder json = Json.createObjectBuilder();
        entry.position().ifPresentOrElse(at -> json.add("position", at), () -> json.addNull("position"));
        json.add("at", entry.doneAt().toString())
                .add("area", act.area().name())
                .add("kind", act.kind())
                .add("subject", act.subject().name())
                .add("number", act.subjectId());
        row.actor().ifPresentOrElse(actor -> json.add("actor", CommentJson.author(actor)), () -> json.addNull("actor"));
        act.article().ifPresentOrElse(id -> json.add("articleId", id), () -> json.addNull("articleId"));
        json.add("before", act.before()).add("after", act.after()).add("detail", act.detail());
        entry.hash().ifPresentOrElse(hash -> json.add("hash", hash), () -> json.addNull("hash"));
        return json;
    }
}
