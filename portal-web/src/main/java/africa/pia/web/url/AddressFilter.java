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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads each public address to its view. A view's own file is no address; a trailing slash redirects.
 *
 * <p>Mapped in {@link Filters}'s order; later filters see the public address, not the view.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What the address's variable parts are called for the view ({@code f:viewParam}). */
    private record Route(Pattern pattern, String view, List<String> names) {}

    private static final List<Route> ROUTES = List.of(
            route("/", "/index.xhtml"),
            route("/articles/([^/]+)", "/article.xhtml", "slug"),
            route("/articles/([^/]+)/comments", "/comments.xhtml", "slug"),
            route("/sections/([^/]+)", "/section.xhtml", "key"),
            route("/tags/([^/]+)", "/tag.xhtml", "key"),
            route("/authors/([^/]+)", "/author.xhtml", "key"),
            route("/search", "/search.xhtml"),
            route("/account/([a-z-]+)", "/account/{1}.xhtml"),
            route("/newsroom", "/newsroom/index.xhtml"),
            route("/newsroom/articles/(new|[0-9]{1,18})", "/newsroom/editor.xhtml", "id"),
            route("/newsroom/articles/(new|[0-9]{1,18})/preview", "/newsroom/preview.xhtml", "id"),
            route("/newsroom/media", "/newsroom/media.xhtml"),
            route("/moderation", "/moderation/index.xhtml"),
            route("/moderation/comments/([0-9]{1,18})", "/moderation/comment.xhtml", "id"),
            route("/moderation/log", "/moderation/log.xhtml"),
            route("/admin/people", "/admin/people.xhtml"));

    private static Route route(String pattern, String view, String... names) {
        return new Route(Pattern.compile(pattern), view, List.of(names));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.length() > 1 && path.endsWith("/") && !path.endsWith("//")) {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query));
            return;
        }
        if (path.endsWith(".xhtml") || path.contains(";")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Target> target =
                target(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        if (target.isEmpty()
                || request.getServletContext().getResource(target.get().view()) == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                "Content-Language", LanguageFilter.languageOf(request).toLanguageTag());
        RequestDispatcher dispatcher = request.getRequestDispatcher(target.get().view());
        dispatcher.forward(new PathParameters(request, target.get().parameters()), response);
    }

    /** The view behind an address and the parameters that its path holds. */
    record Target(String view, Map<String, String> parameters) {}

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
                return Optional.of(new Target(view, parameters));
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
