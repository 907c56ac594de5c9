package africa.pia.web.delivery;

import africa.pia.web.url.LanguageFilter;
import africa.pia.web.url.PlainPathFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;

/**
 * Answers for the container whenever a request ends in an error: a page in the reader's language, or a problem document
 * for a program. What happened inside stays in the log, where the container writes it.
 */
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/error.xhtml";
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 410, 413, 429, 503);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (response.isCommitted()) {
            return;
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        // At a path that climbs above its root the container throws before any filter; whoever sent it is at fault.
        int status = PlainPathFilter.isPlain(path) ? status(request) : HttpServletResponse.SC_BAD_REQUEST;
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api/")) {
            problem(response, status);
        } else {
            page(request, response, status);
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400
                ? status
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void page(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        String words = WORDED.contains(status) ? Integer.toString(status) : status < 500 ? "400" : "500";
        request.setAttribute("errorStatus", status);
        request.setAttribute("errorWords", words);
        response.setHeader(
                "Content-Language", LanguageFilter.languageOf(request).toLanguageTag());
        request.getRequestDispatcher(VIEW).forward(new AsReading(request), response);
    }

    private static void problem(HttpServletResponse response, int status) throws IOException {
        byte[] document = ("{\"type\":\"about:blank\",\"status\":" + status + ",\"code\":\"request.refused\"}")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** Whatever was sent and refused, the error page is only read: no parameter, perhaps an unreadable one, reaches it. */
    private static final class AsReading extends HttpServletRequestWrapper {

        AsReading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getQueryString() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
