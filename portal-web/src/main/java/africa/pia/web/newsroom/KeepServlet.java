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
import africa.pia.article.PresenceDesk;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PortalExceptionHandler;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what is being typed on the editor page, which sends its form here every few seconds:
 * {@code POST /newsroom/articles/12/keep}. Readers never see what is kept, however unfinished.
 *
 * <p>The form says in {@code version} and {@code copyVersion} what it began from. The answer is JSON:
 *
 * <ul>
 *   <li>200 {@code {"copyVersion":4,"at":"2026-11-24T12:03:00Z"}}: kept;
 *   <li>409 {@code {"code":"article.stale","copyVersion":5,"at":…,"who":"Awa Ndiaye","own":false}}: somebody has kept or
 *       saved something since, and nothing was kept;
 *   <li>409 {@code {"code":"article.taken-over","copyVersion":5,"at":…,"who":"Awa Ndiaye","own":false}}: somebody has taken
 *       the caller's place, and nothing was kept: it would pull the text away under them;
 *   <li>400, 403, 404 or 409 {@code {"code":…}}: it cannot be kept.
 * </ul>
 */
@WebServlet(KeepServlet.FOLDER + "/*")
public class KeepServlet extends HttpServlet {

    /** Where the editor's pages are; what is not this servlet's has been led to its view before. */
    static final String FOLDER = "/newsroom/articles";

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/keep");

    @EJB
    transient Newsroom newsroom;

    @EJB
    transient CopyDesk copyDesk;

    @EJB
    transient PresenceDesk presence;

    @EJB
    transient AccountDirectory accounts;

    @Inject
    transient Manuscript manuscript;

    @Inject
    transient Caller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (article(request).isEmpty()) {
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
        ArticleId id = article(request).orElseThrow();
        try {
            keep(id, new Inquiry(request), response);
        } catch (PortalException refused) {
            if (refused.kind() == PortalException.Kind.STALE) {
                AccountId rival =
                        copyDesk.copy(id).map(EditableCopy::changedBy).orElseGet(newsroom.open(id)::changedBy);
                overtaken(
                        id,
                        refused.code(),
                        name(rival),
                        caller.account().filter(rival::equals).isPresent(),
                        response);
            } else {
                JsonAnswer.send(
                        PortalExceptionHandler.status(refused.kind()),
                        Json.createObjectBuilder().add("code", refused.code()).build(),
                        response);
            }
        }
    }

    private void keep(ArticleId id, Inquiry inquiry, HttpServletResponse response) throws IOException {
        OptionalLong version = inquiry.number("version");
        OptionalLong copyVersion = inquiry.number("copyVersion");
        if (version.isEmpty() || copyVersion.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<String> taker = presence.takenBy(id);
        if (taker.isPresent()) {
            overtaken(id, "article.taken-over", taker.get(), false, response);
            return;
        }
        EditableArticle article = newsroom.open(id);
        Optional<EditableCopy> copy = copyDesk.copy(id);
        ArticleDraft before = copy.map(EditableCopy::draft).orElseGet(article::asDraft);
        manuscript.load(before);
        manuscript.readAll(inquiry);
        EditableCopy kept =
                copyDesk.keep(id, version.getAsLong(), copyVersion.getAsLong(), manuscript.asTyped(before.section()));
        JsonAnswer.send(
                HttpServletResponse.SC_OK,
                standing(kept.version(), kept.updatedAt()).build(),
                response);
    }

    /** Says who stands in the way, and what is kept there now. */
    private void overtaken(ArticleId id, String code, String who, boolean own, HttpServletResponse response)
            throws IOException {
        Optional<EditableCopy> copy = copyDesk.copy(id);
        JsonObjectBuilder said = standing(
                        copy.map(EditableCopy::version).orElse(0L),
                        copy.map(EditableCopy::updatedAt).orElseGet(newsroom.open(id)::updatedAt))
                .add("code", code)
                .add("who", who)
                .add("own", own);
        JsonAnswer.send(HttpServletResponse.SC_CONFLICT, said.build(), response);
    }

    private String name(AccountId id) {
        return accounts.profile(id).map(AccountProfile::displayName).orElse("");
    }

    private static JsonObjectBuilder standing(long copyVersion, Instant at) {
        return Json.createObjectBuilder().add("copyVersion", copyVersion).add("at", at.toString());
    }

    private static Optional<ArticleId> article(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.matches() ? Optional.of(new ArticleId(Long.parseLong(path.group(1)))) : Optional.empty();
    }
}
