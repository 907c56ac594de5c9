package africa.pia.web.url;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses a path that hides a slash, a dot or a fragment behind an escape, or walks up and down: what it leads to
 * depends on who reads it. No address of ours has any of them, nor a parameter of a path or a session's id in it (404).
 */
public class PlainPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern HIDDEN = Pattern.compile("(?i)%(?:2e|2f|5c|23)|\\\\|/\\.{1,2}(?:/|$)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getRequestURL().indexOf(";") >= 0) {
            // The container takes a session's id out of the path before anybody sees it; here it still stands.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether every reader of a path, as it was sent, finds the same parts in it. */
    public static boolean isPlain(String path) {
        return !HIDDEN.matcher(path).find();
    }
}
