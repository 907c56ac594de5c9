package africa.pia.web.security;

import africa.pia.site.SiteSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Refuses what another site's page makes a browser send here.
 *
 * <p>Every browser of today says where a request comes from ({@code Sec-Fetch-Site}); older ones name the origin, or at
 * least the page. A request that changes something and says none of the three is refused. Reading never changes
 * anything. A program's Bearer token cannot be sent by another site's page, so such requests pass; so does what a
 * browser would not send across sites without asking first, such as JSON, when no cookie signs it.
 */
public class ForgeryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ForgeryFilter.class.getName());
    private static final Pattern LETTER = Pattern.compile("/unsubscribe/[A-Za-z0-9_-]{43}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Inject
    transient SiteSettings site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (READING.contains(method)) {
            chain.doFilter(request, response);
        } else if (!CHANGING.contains(method)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!needsProof(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warning(() -> "A request from elsewhere was refused: " + method + " " + request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean needsProof(HttpServletRequest request) {
        // A browser adds cookies to what another site's page sends, never a Bearer token; and the API knows no cookie.
        if (TokenAuthentication.bearer(request).isPresent() || Area.of(request) == Area.API) {
            return false;
        }
        // The secret in the address of a letter is the proof, and a mail program that sends it names no origin.
        if (request.getMethod().equals("POST")
                && LETTER.matcher(Area.pathOf(request)).matches()) {
            return false;
        }
        return SignInCookie.token(request).isPresent() || couldBeAForm(request);
    }

    /** Whether a page of another site could send this without the browser asking us first. */
    private static boolean couldBeAForm(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty()
                || type.equals("application/x-www-form-urlencoded")
                || type.equals("multipart/form-data")
                || type.equals("text/plain");
    }

    private boolean isOurs(HttpServletRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            // "none": typed, bookmarked or opened from outside the browser, which no page can cause.
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return isOurs(origin, request);
        }
        String referer = request.getHeader("Referer");
        return referer != null && isOurs(referer, request);
    }

    private boolean isOurs(String address, HttpServletRequest request) {
        Optional<String> theirs = origin(address);
        return theirs.isPresent()
                && (theirs.equals(origin(site.url().toString()))
                        || theirs.equals(origin(request.getRequestURL().toString())));
    }

    /** Scheme, host and port of an address; empty when it has none, as the origin {@code null}. */
    static Optional<String> origin(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
