package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.account.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The tokens of programs. A token may do what its person may do. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokensResource {

    private static final String SCHEME = "Bearer ";

    @Inject
    SignIns signIns;

    @Inject
    HttpServletRequest request;

    /** Never kept for repetition ({@link IdempotencyFilter}): the answer is a secret. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(InputStream body) {
        // The second factor comes with a later capability; until then there is none to ask for.
        JsonFields fields = JsonFields.read(body).ignoring("code");
        String email = fields.text("email");
        String password = fields.text("password");
        fields.end();
        SignIns.Opened opened = signIns.open(
                new SignIns.Credentials(email, password, request.getRemoteAddr(), program()), SignIns.Kind.API);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("token", opened.token())
                        .add("expiresAt", opened.expiresAt().toString())
                        .build())
                .build();
    }

    private String program() {
        String agent = request.getHeader("User-Agent");
        return agent == null || !Characters.areStorable(agent) ? "" : agent;
    }

    /** Ends the token that the request presents. */
    @DELETE
    @Path("current")
    @OnlyFor(Role.READER)
    public Response close() {
        signIns.close(
                request.getHeader("Authorization").substring(SCHEME.length()).strip());
        return Response.noContent().build();
    }
}
