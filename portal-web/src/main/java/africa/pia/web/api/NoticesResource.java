package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.comment.legal.LegalNotices;
import africa.pia.comment.legal.LegalNotices.Notice;
import africa.pia.comment.legal.NoticeForm;
import africa.pia.comment.legal.NoticeOutcome;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Notices of illegal content: sent by anybody, decided by moderators. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NoticesResource {

    @Inject
    LegalNotices notices;

    @Inject
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    /** The two lists of the desk. */
    enum Show {
        OPEN,
        DECIDED
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(InputStream body) {
        JsonFields fields = JsonFields.read(body);
        List<CommentId> comments =
                fields.numbers("comments").stream().map(CommentId::new).toList();
        String law = fields.text("law");
        String explanation = fields.text("explanation");
        String name = fields.optionalText("name").orElse("");
        String email = fields.optionalText("email").orElse("");
        boolean childAbuse = fields.optionalTruth("childAbuse").orElse(false);
        boolean goodFaith = fields.optionalTruth("goodFaith").orElse(false);
        fields.end();
        List<String> references = notices.submit(
                new NoticeForm(
                        comments,
                        law,
                        explanation,
                        name,
                        email,
                        childAbuse,
                        goodFaith,
                        LanguageFilter.languageOf(request)),
                request.getRemoteAddr());
        JsonArrayBuilder given = Json.createArrayBuilder();
        references.forEach(given::add);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("references", given).build())
                .build();
    }

    @GET
    @OnlyFor(Role.MODERATOR)
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        Show show = parameters.choice("show", Show.class).orElse(Show.OPEN);
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(
                show == Show.DECIDED ? notices.decided(after, limit) : notices.open(after, limit),
                item -> json(item.notice()));
    }

    @GET
    @Path("{id: [0-9]+}")
    @OnlyFor(Role.MODERATOR)
    public Response read(@PathParam("id") long id) {
        return answer(notices.dossier(id).item().notice());
    }

    @POST
    @Path("{id: [0-9]+}/review")
    @OnlyFor(Role.MODERATOR)
    public Response takeUp(@PathParam("id") long id) {
        return answer(notices.takeUp(id, VersionTag.required(headers)));
    }

    @POST
    @Path("{id: [0-9]+}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor(Role.MODERATOR)
    public Response decide(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        NoticeOutcome outcome = fields.requiredChoice("outcome", NoticeOutcome.class);
        String legalGround = fields.optionalText("legalGround").orElse("");
        String reasons = fields.text("reasons");
        fields.end();
        return answer(notices.decide(id, version, outcome, legalGround, reasons));
    }

    private static Response answer(Notice notice) {
        return Response.ok(json(notice).build())
                .tag(VersionTag.of(notice.version()))
                .build();
    }

    private static JsonObjectBuilder json(Notice notice) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", notice.id())
                .add("reference", notice.reference())
                .add("commentId", notice.comment().value())
                .add("excerpt", notice.excerpt())
                .add("law", notice.law())
                .add("explanation", notice.explanation())
                .add("name", notice.name())
                .add("email", notice.email())
                .add("receivedAt", notice.receivedAt().toString())
                .add("status", notice.state().name());
        notice.outcome().ifPresentOrElse(outcome -> json.add("outcome", outcome.name()), () -> json.addNull("outcome"));
        json.add("legalGround", notice.legalGround())
                .add("reasons", notice.reasons())
                .add("decidedAt", ArticleJson.moment(notice.decidedAt()));
        notice.removal()
                .ifPresentOrElse(decision -> json.add("decisionId", decision), () -> json.addNull("decisionId"));
        return json.add("version", notice.version());
    }
}
