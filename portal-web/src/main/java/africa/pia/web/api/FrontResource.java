package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.front.FrontDesk;
import africa.pia.front.FrontSlot;
import africa.pia.front.FrontState;
import africa.pia.front.Placement;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What stands where on the front page. */
@Path("/front")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.EDITOR)
public class FrontResource {

    @Inject
    FrontDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public Response read() {
        return answer(desk.open());
    }

    /** Lays the whole page out and shows it to readers at once. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body).ignoring("next", "version", "publishedAt");
        List<Placement> placements = new ArrayList<>();
        for (JsonFields each : fields.objects("placements")) {
            placements.add(new Placement(
                    each.requiredChoice("slot", FrontSlot.class),
                    new ArticleId(each.id("article")),
                    each.moment("until")));
        }
        fields.end();
        return answer(desk.replace(version, placements));
    }

    private static Response answer(FrontState state) {
        JsonObject json = Json.createObjectBuilder()
                .add("placements", placements(state.live()))
                .add("next", placements(state.next()))
                .add("version", state.version())
                .add("publishedAt", ArticleJson.moment(state.publishedAt()))
                .build();
        return Response.ok(json).tag(VersionTag.of(state.version())).build();
    }

    private static JsonArrayBuilder placements(List<Placement> placements) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        placements.forEach(each -> array.add(Json.createObjectBuilder()
                .add("slot", each.slot().name())
                .add("article", each.article().value())
                .add("until", ArticleJson.moment(each.until()))));
        return array;
    }
}
