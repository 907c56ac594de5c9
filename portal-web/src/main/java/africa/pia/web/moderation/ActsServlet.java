package africa.pia.web.moderation;

import africa.pia.PortalException;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.web.faces.PortalExceptionHandler;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes the acts of the desk's script: {@code POST /moderation/acts} with the fields of a form of the desk
 * ({@link Submission}), one act at a time.
 *
 * <p>Answers {@code {"made":[{"comment":501,"decision":12,"version":4}],"refused":[{"comment":502,"code":"moderation.already-decided"}]}}.
 * Without the script the same fields go to the page itself.
 */
@WebServlet(ActsServlet.ADDRESS)
public class ActsServlet extends HttpServlet {

    static final String ADDRESS = ModerationNav.ADDRESS + "/acts";

    private static final long serialVersionUID = 1L;

    @EJB
    transient ModerationQueue desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Submission> submission = Submission.of(request).filter(each -> !each.isIdle());
        if (submission.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            answer(told(Ruling.on(desk, submission.get())), response);
        } catch (PortalException refused) {
            response.sendError(PortalExceptionHandler.status(refused.kind()));
        }
    }

    private static JsonObject told(Ruling ruling) {
        JsonArrayBuilder made = Json.createArrayBuilder();
        for (Decided each : ruling.decided()) {
            made.add(Json.createObjectBuilder()
                    .add("comment", each.comment().value())
                    .add("decision", each.decisionId())
                    .add("version", each.version()));
        }
        JsonArrayBuilder refused = Json.createArrayBuilder();
        ruling.refused()
                .forEach(each -> refused.add(Json.createObjectBuilder()
                        .add("comment", each.comment().value())
                        .add("code", each.refusedCode().orElseThrow())));
        return Json.createObjectBuilder()
                .add("made", made)
                .add("refused", refused)
                .build();
    }

    /** What a script of the desk is told. */
    static void answer(JsonObject said, HttpServletResponse response) throws IOException {
        byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
