package africa.pia.web.url;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads each public address to its view. A view's own file is no address; a trailing slash redirects.
 *
 * <p>Mapped in {@link Filters}'s order; later filters see the public address, not the view.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int MOVED = 301;
    private static final int MOVED_WITH_ITS_FORM = 308;

    /** What the address's variable parts are called for the view ({@code f:viewParam}). */
    private record Route(Pattern pattern, String view, boolean hasForms, List<String> names) {}

    private static final List<Route> ROUTES = List.of(
            reading("/", "/index.xhtml"),
            route("/articles/([^/]+)", "/article.xhtml", "slug"),
            route("/articles/([^/]+)/comments", "/comments.xhtml", "slug"),
            route("/articles/([^/]+)/comments/report", "/flag.xhtml", "slug"),
            route("/articles/([^/]+)/report", "/report.xhtml", "slug"),
            reading("/sections/([^/]+)", "/section.xhtml", "key"),
            reading("/tags/([^/]+)", "/tag.xhtml", "key"),
            reading("/authors/([^/]+)", "/author.xhtml", "key"),
            route("/illegal-content", "/illegal-content.xhtml"),
            reading("/search", "/search.xhtml"),
            reading("/corrections", "/corrections.xhtml"),
            reading("/preview/([A-Za-z0-9_-]{43})", "/preview-link.xhtml", "secret"),
            reading(LightEdition.ROOT, "/light/front.xhtml"),
            reading("/l/articles/([^/]+)", "/light/article.xhtml", "slug"),
            reading("/l/sections/([^/]+)", "/light/section.xhtml", "key"),
            route("/account/decisions/([0-9]{1,18})", "/statement.xhtml", "id"),
            route("/unsubscribe/([A-Za-z0-9_-]{43})", "/unsubscribe.xhtml", "token"),
            route("/account/([a-z-]+)", "/account/{1}.xhtml"),
            route("/newsroom", "/newsroom/index.xhtml"),
            route("/newsroom/articles/(new|[0-9]{1,18})", "/newsroom/editor.xhtml", "id"),
            route("/newsroom/articles/(new|[0-9]{1,18})/preview", "/newsroom/preview.xhtml", "id"),
            route("/newsroom/articles/([0-9]{1,18})/history", "/newsroom/history.xhtml", "id"),
            route(
                    "/newsroom/articles/([0-9]{1,18})/history/(next|[0-9]{1,18})",
                    "/newsroom/compare.xhtml",
                    "id",
                    "revision"),
            route("/newsroom/articles/([0-9]{1,18})/notes", "/newsroom/notes.xhtml", "id"),
            reading("/newsroom/calendar", "/newsroom/calendar.xhtml"),
            route("/newsroom/front", "/newsroom/front.xhtml"),
            reading("/newsroom/front/preview", "/newsroom/front-preview.xhtml"),
            route("/newsroom/media", "/newsroom/media.xhtml"),
            route("/newsroom/biography", "/newsroom/biography.xhtml"),
            route("/newsroom/corrections", "/newsroom/corrections.xhtml"),
            route("/newsroom/media/([0-9]{1,18})", "/newsroom/picture.xhtml", "id"),
            route("/moderation", "/moderation/index.xhtml"),
            route("/moderation/comments/([0-9]{1,18})", "/moderation/comment.xhtml", "id"),
            route("/moderation/conversations/([0-9]{1,18})", "/moderation/conversation.xhtml", "id"),
            reading("/moderation/figures", "/moderation/figures.xhtml"),
            route("/moderation/care", "/moderation/care.xhtml"),
            route("/moderation/raids", "/moderation/raids.xhtml"),
            route("/moderation/scoring", "/moderation/scoring.xhtml"),
            reading("/charter", "/charter.xhtml"),
            reading("/transparency", "/transparency.xhtml"),
            route("/moderation/people", "/moderation/people.xhtml"),
            route("/moderation/people/([0-9]{1,18})", "/moderation/person.xhtml", "id"),
            reading("/moderation/notices", "/moderation/notices.xhtml"),
            route("/moderation/notices/([0-9]{1,18})", "/moderation/notice.xhtml", "id"),
            reading("/moderation/appeals", "/moderation/appeals.xhtml"),
            route("/moderation/appeals/([0-9]{1,18})", "/moderation/appeal.xhtml", "id"),
            reading("/moderation/rules", "/moderation/rules.xhtml"),
            route("/moderation/rules/([a-z]{1,20})", "/moderation/rule.xhtml", "name"),
            route("/moderation/rules/lists/([a-z-]{1,30})", "/moderation/words.xhtml", "name"),
            reading("/moderation/log", "/moderation/log.xhtml"),
            reading("/admin/audit", "/moderation/log.xhtml"),
            route("/admin/people", "/admin/people.xhtml"),
            route("/admin/sections", "/admin/sections.xhtml"),
            route("/admin/tags", "/admin/tags.xhtml"),
            route("/admin/authors", "/admin/authors.xhtml"));

    private static Route route(String pattern, String view, String... names) {
        return new Route(Pattern.compile(pattern), view, true, List.of(names));
    }

    /** A page that has no form of its own. */
    private static Route reading(String pattern, String view, String... names) {
        return new Route(Pattern.compile(pattern), view, false, List.of(names));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        // Two slashes begin the address of another host: never to be sent on as one of ours.
        if (path.endsWith(".xhtml") || path.contains(";") || path.contains("//")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!WellFormed.isQuery(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String settled = settled(path);
        if (!settled.equals(path)) {
            String query = request.getQueryString();
            response.setStatus(READING.contains(request.getMethod()) ? MOVED : MOVED_WITH_ITS_FORM);
            response.setHeader("Location", settled + (query == null ? "" : "?" + query));
            return;
        }
        Optional<Target> target =
                target(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        if (target.isEmpty()
                || request.getServletContext().getResource(target.get().view()) == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!takes(request, response, target.get())) {
            return;
        }
        if (!WellFormed.isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setHeader(
                "Content-Language", LanguageFilter.languageOf(request).toLanguageTag());
        RequestDispatcher dispatcher = request.getRequestDispatcher(target.get().view());
        dispatcher.forward(new PathParameters(request, target.get().parameters()), response);
    }

    /** A path as we write it: without a slash at its end, but for the two beginnings. */
    static String settled(String path) {
        if (path.equals("/") || path.equals(LightEdition.ROOT)) {
            return path;
        }
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return LightEdition.ROOT.equals(bare + "/") ? LightEdition.ROOT : bare;
    }

    private static boolean takes(HttpServletRequest request, HttpServletResponse response, Target target)
            throws IOException {
        String method = request.getMethod();
        if (READING.contains(method) || (target.hasForms() && method.equals("POST"))) {
            return true;
        }
        response.setHeader("Allow", target.hasForms() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
        if (method.equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return false;
    }

    /** The view behind an address, whether it takes forms, and the parameters that its path holds. */
    record Target(String view, boolean hasForms, Map<String, String> parameters) {}

    static Optional<Target> target(String path) {
        for (Route route : ROUTES) {
            Matcher matcher = route.pattern().matcher(path);
            if (matcher.matches()) {
                Map<String, String> parameters = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    parameters.put(route.names().get(i), matcher.group(i + 1));
                }
                String view =
                        route.view().contains("{1}") ? route.view().replace("{1}", matcher.group(1)) : route.view();
                return Optional.of(new Target(view, route.hasForms(), parameters));
            }
        }
        return Optional.empty();
    }

    /** The address a reader asked for, with its query: forwarding hides it behind the view's. */
    static String publicAddress(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (path == null) {
            path = request.getRequestURI();
            query = request.getQueryString();
        }
        return query == null ? path.toString() : path + "?" + query;
    }
}
