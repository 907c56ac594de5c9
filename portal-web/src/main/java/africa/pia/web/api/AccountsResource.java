package africa.pia.web.api;

import africa.pia.account.AccountAdministration;
import africa.pia.account.AccountId;
import africa.pia.account.Registrar;
import africa.pia.account.Registration;
import africa.pia.account.Role;
import africa.pia.comment.sanction.Misconduct;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sentence;
import africa.pia.site.SiteSettings;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** People: registering, their roles, their standing. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccountsResource {

    private static final String ID = "{id: [0-9]+}";

    @Inject
    Registrar registrar;

    @Inject
    AccountAdministration administration;

    @Inject
    Sanctions sanctions;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** What a person's standing may be set to. */
    enum Standing {
        ACTIVE,
        SUSPENDED
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Registration registration = new Registration(
                fields.text("email"), fields.text("displayName"), fields.text("password"), language(fields));
        fields.end();
        Registrar.Registered registered = registrar.register(registration, request.getRemoteAddr());
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("id", registered.id().value())
                        .add("status", registered.status().name())
                        .build())
                .build();
    }

    private Locale language(JsonFields fields) {
        Optional<String> asked = fields.optionalText("locale");
        if (asked.isEmpty()) {
            return LanguageFilter.languageOf(request);
        }
        Optional<Locale> known = SiteSettings.LANGUAGES.stream()
                .filter(locale -> locale.toLanguageTag().equals(asked.get()))
                .findFirst();
        if (known.isEmpty()) {
            List<String> tags =
                    SiteSettings.LANGUAGES.stream().map(Locale::toLanguageTag).toList();
            fields.refuse("locale", "field.unknown-choice", String.join(", ", tags));
        }
        return known.orElse(Locale.FRENCH);
    }

    @PUT
    @Path(ID + "/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.ADMIN)
    public Response giveRoles(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.readList(body, "roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(fields.choices("roles", Role.class));
        fields.end();
        administration.giveRoles(new AccountId(id), roles);
        return Response.noContent().build();
    }

    @PUT
    @Path(ID + "/sanction")
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor({Role.MODERATOR, Role.ADMIN})
    public Response sanction(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        Optional<SanctionKind> kind = fields.choice("kind", SanctionKind.class);
        Optional<Misconduct> ground = fields.choice("ground", Misconduct.class);
        // Of old only signing in could be kept from people: by a status, and without a kind.
        Standing standing = kind.isPresent() ? Standing.SUSPENDED : fields.requiredChoice("status", Standing.class);
        Optional<Instant> until = fields.moment("until");
        String reason = fields.optionalText("reason").orElse("");
        if (until.isPresent() && !until.get().isAfter(clock.instant())) {
            fields.refuse("until", "field.past");
        }
        fields.end();
        if (kind.isPresent()) {
            sanctions.give(new AccountId(id), Sanctions.UNSEEN, new Sentence(kind.get(), ground, reason, until));
        } else if (standing == Standing.SUSPENDED) {
            administration.suspend(new AccountId(id), until, reason);
        } else {
            administration.reinstate(new AccountId(id));
        }
        return Response.noContent().build();
    }
}
