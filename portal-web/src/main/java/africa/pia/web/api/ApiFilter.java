package africa.pia.web.api;

import africa.pia.media.MediaLibrary;
import africa.pia.web.url.LanguageFilter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/**
 * The edge of the API, around everything under {@code /api}: only a bearer token says who is asking, a body has its
 * limit, scripts of other sites stay out unless allowed, and whatever goes wrong is answered by a problem document.
 */
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PREFLIGHT = "Access-Control-Request-Method";

    @Inject
    transient ApiSettings settings;

    @Inject
    transient MediaLibrary library;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Language", LanguageFilter.languageOf(request).toLanguageTag());
        response.setHeader("Cache-Control", isOpen(request) ? "no-cache" : "no-store");
        response.addHeader("Vary", "Authorization");
        if (!settings.allowedOrigins().isEmpty() && answersPreflight(request, response)) {
            return;
        }
        ProblemResponse answer = new ProblemResponse(request, response);
        try {
            if (!request.getServletPath().equals(ApiApplication.ROOT)) {
                throw new ProblemException(Problems.ofStatus(404));
            }
            requireStandingToken(request);
            requireReadableHeaders(request);
            long limit = limitOf(request);
            if (request.getContentLengthLong() > limit) {
                throw AdmittedRequest.tooLarge(limit);
            }
            chain.doFilter(new AdmittedRequest(request, limit), answer);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            answer.send(Problems.of(thrown, request.getUserPrincipal() != null));
        }
    }

    /** What everybody may read may be kept, if it is asked after each time; what is one person's own may not. */
    private static boolean isOpen(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && request.getHeader("Authorization") == null;
    }

    /** A token that has ended must not pass as no token: its bearer would wonder why less is shown. */
    private static void requireStandingToken(HttpServletRequest request) {
        boolean asksForToken =
                request.getMethod().equals("POST") && IdempotencyFilter.TOKENS.equals(request.getPathInfo());
        if (request.getHeader("Authorization") != null && request.getUserPrincipal() == null && !asksForToken) {
            throw new ProblemException(
                    Problem.of(401, "token.invalid").with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
        }
    }

    private static void requireReadableHeaders(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && !MediaRanges.isType(type)) {
            throw new ProblemException(Problems.ofStatus(415));
        }
        for (String accepted : Collections.list(request.getHeaders("Accept"))) {
            if (!MediaRanges.areRanges(accepted)) {
                throw new ProblemException(Problems.ofStatus(400));
            }
        }
    }

    private long limitOf(HttpServletRequest request) {
        // Beside the picture a form has its words and its boundaries.
        return isMultipart(request) ? library.maxBytes() + settings.maxBody() : settings.maxBody();
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Tells a browser which scripts may read the answer; true when the browser was only asking for that. */
    private boolean answersPreflight(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !settings.allowedOrigins().contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "ETag, Idempotency-Replayed, Location, Retry-After");
        if (!request.getMethod().equals("OPTIONS") || request.getHeader(PREFLIGHT) == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }
}
