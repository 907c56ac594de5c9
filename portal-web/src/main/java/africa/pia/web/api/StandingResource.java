package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.sanction.Sanctions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Where one stands: what moderators did about one and why, and what one may say to it. */
@Path("/account/standing")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class StandingResource {

    @Inject
    Sanctions sanctions;

    @GET
    public JsonObject read() {
        JsonArrayBuilder told = Json.createArrayBuilder();
        sanctions.ofCaller().forEach(each -> told.add(SanctionJson.of(each)));
        return SanctionJson.of(sanctions.standingOfCaller())
                .add("sanctions", told)
                .build();
    }

    /** Says that one has read what one was told, up to a sanction. */
    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject acknowledge(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        long newest = fields.id("newest");
        fields.end();
        sanctions.acknowledge(newest);
        return read();
    }

    /** Says why a sanction is wrong. */
    @POST
    @Path("{id: [0-9]{1,18}}/objection")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject object(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        String text = fields.text("text");
        fields.end();
        sanctions.object(id, text);
        return read();
    }
}
