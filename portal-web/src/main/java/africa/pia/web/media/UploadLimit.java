package africa.pia.web.media;

import africa.pia.media.MediaLibrary;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a form that is larger than any we have, by the length it announces and before it is read (413). The page is
 * shown all the same, so that it can say what was wrong. The API keeps a limit of its own.
 *
 * <p>A form that announces no length is refused too (411): no browser sends one.
 */
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "africa.pia.upload-refused";
    private static final String API = "/api/";
    private static final Pattern UPLOADS = Pattern.compile("/newsroom/media(?:/[0-9]{1,18})?");
    private static final long MEBIBYTE = 1_048_576;

    /** So many of the largest pictures may come in one form; script sends each by itself. */
    private static final int AT_ONCE = 5;

    /** An article of a hundred thousand words, in a form. */
    private static final long MAX_FORM = 4 * MEBIBYTE;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @EJB
    transient MediaLibrary library;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (WITHOUT_BODY.contains(request.getMethod()) || path.startsWith(API)) {
            chain.doFilter(request, response);
            return;
        }
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (length <= limit(path)) {
            chain.doFilter(request, response);
        } else if (UPLOADS.matcher(path).matches()) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            request.setAttribute(ATTRIBUTE, true);
            chain.doFilter(new UnreadRequest(request), response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private long limit(String path) {
        // Beside the files the form has its words and its boundaries.
        return UPLOADS.matcher(path).matches() ? AT_ONCE * library.maxBytes() + MEBIBYTE : MAX_FORM;
    }

    /** Whether this page is shown because what was sent to it was too large to be read. */
    public static boolean refused(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
