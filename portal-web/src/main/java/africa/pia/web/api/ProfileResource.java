package africa.pia.web.api;

import africa.pia.account.OwnAccount;
import africa.pia.account.Role;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** One's own account: the name that readers see, the language, and where one is signed in. */
@Path("/account")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class ProfileResource {

    @Inject
    OwnAccount own;

    @GET
    @Path("profile")
    public JsonObject read() {
        OwnAccount.Profile profile = own.profile();
        return Json.createObjectBuilder()
                .add("email", profile.email())
                .add("displayName", profile.displayName())
                .add("locale", profile.locale().toLanguageTag())
                .add("since", profile.since().toString())
                .build();
    }

    /** Changes what is named. */
    @PATCH
    @Path("profile")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Optional<String> name = fields.optionalText("displayName");
        Optional<String> locale = fields.optionalText("locale");
        Optional<Locale> spoken = locale.flatMap(tag -> SiteSettings.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst());
        if (locale.isPresent() && spoken.isEmpty()) {
            fields.refuse(
                    "locale",
                    "field.unknown-choice",
                    String.join(
                            ", ",
                            SiteSettings.LANGUAGES.stream()
                                    .map(Locale::toLanguageTag)
                                    .toList()));
        }
        fields.end();
        OwnAccount.Profile profile = own.profile();
        own.change(name.orElse(profile.displayName()), spoken.orElse(profile.locale()));
        return read();
    }

    /** Where one is signed in, the latest used first. */
    @GET
    @Path("sign-ins")
    public JsonObject signIns() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        own.signIns()
                .forEach(each -> items.add(Json.createObjectBuilder()
                        .add("id", each.id())
                        .add("kind", each.kind().name())
                        .add("device", each.device())
                        .add("since", each.since().toString())
                        .add("seenAt", each.seenAt().toString())));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Ends one of them. */
    @DELETE
    @Path("sign-ins/{id: [0-9]{1,18}}")
    public Response end(@PathParam("id") long id) {
        own.end(id);
        return Response.noContent().build();
    }
}
