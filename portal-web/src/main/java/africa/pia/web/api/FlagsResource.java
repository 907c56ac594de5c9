package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.report.FlagReason;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.OpenFlag;
import africa.pia.comment.report.Reports.Receipt;
import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reporting a comment. */
@Path("/comments/{id: [0-9]+}/flags")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor(Role.READER)
public class FlagsResource {

    @Inject
    Reports reports;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.read(body);
        FlagReason reason = fields.requiredChoice("reason", FlagReason.class);
        String text = fields.optionalText("text").orElse("");
        fields.end();
        Receipt receipt = reports.report(new CommentId(id), Optional.of(reason), text);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("id", receipt.id())
                        .add("commentId", receipt.comment().value())
                        .add("reason", receipt.reason().name())
                        .add("status", receipt.state().name())
                        .add("createdAt", receipt.at().toString())
                        .build())
                .build();
    }

    /** The open reports of a comment, as a moderator gets them. */
    static JsonArrayBuilder open(List<OpenFlag> flags) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        flags.forEach(flag -> array.add(open(flag)));
        return array;
    }

    private static JsonObjectBuilder open(OpenFlag flag) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", flag.id())
                .add("reason", flag.reason().name())
                .add("text", flag.text())
                .add("createdAt", flag.at().toString());
        flag.reporter()
                .ifPresentOrElse(
                        reporter -> json.add("reporter", CommentJson.author(reporter)), () -> json.addNull("reporter"));
        return json;
    }
}
