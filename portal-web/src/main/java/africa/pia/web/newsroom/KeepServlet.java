package africa.pia.web.newsroom;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.Newsroom;
import africa.pia.presence.Presence;
import africa.pia.presence.Writer;
import africa.pia.presence.WritersDesk;
import africa.pia.web.faces.PortalExceptionHandler;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the editor page says beside its form.
 *
 * <p>{@code POST /newsroom/articles/12/here}: somebody writes there, or, with a field {@code look}, only reads, or, with
 * a field {@code leave}, has gone. The answer is JSON, {@code {"others":[{"who":"Awa Ndiaye","at":"2026-11-24T12:03:00Z"}]}}:
 * who else writes there and since when; and {@code "takenOver":{"who":…,"at":…}} when somebody has taken the writing over.
 *
 * <p>{@code POST /newsroom/articles/12/take-over}: a person who found somebody else writing there goes on in their place;
 * leads back to the page.
 *
 * <p>{@code POST /newsroom/articles/12/keep}: what is typed, as the whole form, every few seconds. Readers never see what
 * is kept, however unfinished.
 *
 * <p>The form says in {@code version} and {@code copyVersion} what it began from. The answer is JSON:
 *
 * <ul>
 *   <li>200 {@code {"copyVersion":4,"at":"2026-11-24T12:03:00Z"}}: kept;
 *   <li>409 {@code {"code":"article.stale","copyVersion":5,"at":…,"who":"Awa Ndiaye","own":false}}: somebody has kept or
 *       saved something since, and nothing was kept;
 *   <li>409 with the code {@code article.taken-over}: they have taken the writing over, and nothing was kept;
 *   <li>400, 403, 404 or 409 {@code {"code":…}}: it cannot be kept.
 * </ul>
 */
@WebServlet(KeepServlet.FOLDER + "/*")
public class KeepServlet extends HttpServlet {

    /** Where the editor's pages are; what is not this servlet's has been led to its view before. */
    static final String FOLDER = "/newsroom/articles";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/(keep|here|take-over)");

    @EJB
    transient Newsroom newsroom;

    @EJB
    transient CopyDesk copyDesk;

    @EJB
    transient WritersDesk writers;

    @EJB
    transient AccountDirectory accounts;

    @Inject
    transient Manuscript manuscript;

    @Inject
    transient Caller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!path(request).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = path(request);
        path.matches();
        ArticleId id = new ArticleId(Long.parseLong(path.group(1)));
        try {
            switch (path.group(2)) {
                case "here" -> here(id, new Inquiry(request), response);
                case "take-over" -> {
                    writers.takeOver(id);
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", FOLDER + "/" + id);
                }
                default -> keep(id, new Inquiry(request), response);
            }
        } catch (PortalException refused) {
            if (refused.kind() == PortalException.Kind.STALE) {
                overtaken(newsroom.open(id), copyDesk.copy(id), refused.code(), response);
            } else {
                answer(
                        PortalExceptionHandler.status(refused.kind()),
                        Json.createObjectBuilder().add("code", refused.code()),
                        response);
            }
        }
    }

    private void here(ArticleId id, Inquiry inquiry, HttpServletResponse response) throws IOException {
        if (inquiry.sent("leave").isPresent()) {
            writers.leave(id);
        }
        boolean writes = inquiry.sent("leave").isEmpty() && inquiry.sent("look").isEmpty();
        Presence presence = writes ? writers.write(id) : writers.look(id);
        JsonArrayBuilder others = Json.createArrayBuilder();
        presence.others().forEach(each -> others.add(told(each)));
        JsonObjectBuilder said = Json.createObjectBuilder().add("others", others);
        presence.takenOver().ifPresent(successor -> said.add("takenOver", told(successor)));
        answer(HttpServletResponse.SC_OK, said, response);
    }

    private JsonObjectBuilder told(Writer writer) {
        return Json.createObjectBuilder()
                .add("who", name(writer.who()))
                .add("at", writer.since().toString());
    }

    private String name(AccountId id) {
        return accounts.profile(id).map(AccountProfile::displayName).orElse("");
    }

    private void keep(ArticleId id, Inquiry inquiry, HttpServletResponse response) throws IOException {
        OptionalLong version = inquiry.number("version");
        OptionalLong copyVersion = inquiry.number("copyVersion");
        if (version.isEmpty() || copyVersion.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        EditableArticle article = newsroom.open(id);
        Optional<EditableCopy> copy = copyDesk.copy(id);
        Optional<Writer> successor = writers.write(id).takenOver();
        if (successor.isPresent()) {
            // Not even if it could be: it would pull the text away under whoever writes now.
            JsonObjectBuilder said = told(successor.get())
                    .add("code", "article.taken-over")
                    .add("copyVersion", copy.map(EditableCopy::version).orElse(0L))
                    .add("own", false);
            answer(HttpServletResponse.SC_CONFLICT, said, response);
            return;
        }
        ArticleDraft before = copy.map(EditableCopy::draft).orElseGet(article::asDraft);
        manuscript.load(before);
        manuscript.readAll(inquiry);
        EditableCopy kept =
                copyDesk.keep(id, version.getAsLong(), copyVersion.getAsLong(), manuscript.asTyped(before.section()));
        answer(HttpServletResponse.SC_OK, standing(kept.version(), kept.updatedAt()), response);
    }

    /** Says who has kept or saved something since the page was opened, and when. */
    private void overtaken(
            EditableArticle article, Optional<EditableCopy> copy, String code, HttpServletResponse response)
            throws IOException {
        AccountId rival = copy.map(EditableCopy::changedBy).orElseGet(article::changedBy);
        JsonObjectBuilder said = standing(
                        copy.map(EditableCopy::version).orElse(0L),
                        copy.map(EditableCopy::updatedAt).orElseGet(article::updatedAt))
                .add("code", code)
                .add("who", name(rival))
                .add("own", caller.account().filter(rival::equals).isPresent());
        answer(HttpServletResponse.SC_CONFLICT, said, response);
    }

    private static JsonObjectBuilder standing(long copyVersion, Instant at) {
        return Json.createObjectBuilder().add("copyVersion", copyVersion).add("at", at.toString());
    }

    private static void answer(int status, JsonObjectBuilder said, HttpServletResponse response) throws IOException {
        byte[] body = said.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Matcher path(HttpServletRequest request) {
        return PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
