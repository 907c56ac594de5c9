package africa.pia.web.moderation;

import africa.pia.comment.moderation.ClaimDesk;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A sign every few seconds that somebody is at the desk: {@code POST /moderation/pulse}. What they have stays theirs,
 * and they are told how much waits: {@code {"counts":[{"queue":"held","count":"12","due":true}]}}.
 */
@WebServlet(PulseServlet.ADDRESS)
public class PulseServlet extends HttpServlet {

    static final String ADDRESS = ModerationNav.ADDRESS + "/pulse";

    private static final long serialVersionUID = 1L;

    @EJB
    transient ClaimDesk claims;

    @Inject
    transient ModerationNav nav;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        claims.renew();
        JsonArrayBuilder counts = Json.createArrayBuilder();
        nav.getTabs()
                .forEach(tab -> counts.add(Json.createObjectBuilder()
                        .add("queue", tab.name())
                        .add("count", tab.count())
                        .add("due", tab.due())));
        ActsServlet.answer(Json.createObjectBuilder().add("counts", counts).build(), response);
    }
}
