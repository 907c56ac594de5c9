package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.care.CareDesk;
import africa.pia.comment.care.CareDesk.Care;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;

/** How the caller wants to be spared abuse at the desk. */
@Path("/moderation/care")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.MODERATOR)
public class CareResource {

    @Inject
    CareDesk desk;

    @GET
    public JsonObject read() {
        return json(desk.care());
    }

    /** Changes what is named; going on lasts an hour and is not taken back. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Optional<Boolean> folding = fields.optionalTruth("folding");
        Optional<Boolean> goingOn = fields.optionalTruth("goingOn");
        fields.end();
        folding.ifPresent(desk::fold);
        if (goingOn.orElse(false)) {
            desk.goOn();
        }
        return json(desk.care());
    }

    private static JsonObject json(Care care) {
        return Json.createObjectBuilder()
                .add("folding", care.folding())
                .add("judged", care.judged())
                .add("hourly", care.hourly())
                .add("full", care.full())
                .add("goingOn", care.goingOn())
                .add("alone", care.alone())
                .build();
    }
}
