package africa.pia.web.newsroom;

import africa.pia.PortalException;
import africa.pia.article.ArticleId;
import africa.pia.article.PresenceDesk;
import africa.pia.article.PresenceDesk.Company;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.PortalExceptionHandler;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of who writes in an article: {@code POST /newsroom/presence/12} with {@code act=sign} every 15 seconds, {@code
 * act=take} to take the others' place, {@code act=leave} with {@code heard} as it was last answered when the page is left.
 *
 * <p>Whoever accepts JSON is answered {@code {"heard":"2026-11-24T10:43:00Z","others":[{"name":"Awa Ndiaye","since":"10:42"}],"takenBy":"Fatou Bâ"}},
 * {@code takenBy} being null while nobody has taken the caller's place; times are those of the site's zone. A form is
 * led back to the editor page.
 */
@WebServlet("/newsroom/presence/*")
public class PresenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @EJB
    transient PresenceDesk desk;

    @Inject
    transient SiteSettings site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ArticleId id = new ArticleId(Long.parseLong(path.group(1)));
        try {
            switch (String.valueOf(request.getParameter("act"))) {
                case "sign" -> answer(desk.sign(id), id, request, response);
                case "take" -> answer(desk.take(id), id, request, response);
                case "leave" -> {
                    desk.leave(id, Instant.parse(String.valueOf(request.getParameter("heard"))));
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (DateTimeParseException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (PortalException refused) {
            response.sendError(PortalExceptionHandler.status(refused.kind()));
        }
    }

    private void answer(Company company, ArticleId id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!String.valueOf(request.getHeader("Accept")).contains("application/json")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", KeepServlet.FOLDER + "/" + id);
            return;
        }
        JsonAnswer.send(HttpServletResponse.SC_OK, told(company), response);
    }

    private JsonObject told(Company company) {
        JsonArrayBuilder others = Json.createArrayBuilder();
        company.others()
                .forEach(each -> others.add(Json.createObjectBuilder()
                        .add("name", each.name())
                        .add("since", TIME.format(each.since().atZone(site.zone())))));
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("heard", company.heard().toString())
                .add("others", others);
        return company.takenBy()
                .map(taker -> told.add("takenBy", taker))
                .orElseGet(() -> told.addNull("takenBy"))
                .build();
    }
}
