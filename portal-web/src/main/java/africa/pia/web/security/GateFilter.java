package africa.pia.web.security;

import africa.pia.account.Role;
import africa.pia.account.SignIns.SignedIn;
import africa.pia.web.url.Addresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands before the pages that are not for everyone. Who is not signed in is sent to sign in, and back afterwards; for
 * a person of another role the page is as if it were not there.
 *
 * <p>Convenience of the screens only: what a person may do is decided by the services.
 */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private record Gate(Pattern path, Role role) {}

    private static final List<Gate> GATES = List.of(
            new Gate(
                    Pattern.compile(
                            "/account/(profile|notices|reports|decisions|standing|address|password|sign-ins|delete)(/.*)?"),
                    Role.READER),
            new Gate(Pattern.compile("/newsroom(/.*)?"), Role.CONTRIBUTOR),
            new Gate(Pattern.compile("/moderation(/.*)?"), Role.MODERATOR),
            new Gate(Pattern.compile("/admin/(tags|authors)"), Role.EDITOR),
            new Gate(Pattern.compile("/admin(/.*)?"), Role.ADMIN));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Role> needed = needed(request.getServletPath() + orEmpty(request.getPathInfo()));
        if (needed.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> signedIn = CurrentAccount.of(request);
        if (signedIn.isEmpty()) {
            response.setHeader("Cache-Control", "private, no-store");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", signIn(request));
        } else if (signedIn.get().roles().contains(needed.get())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The role without which a path is not there; empty when it is for everyone. */
    static Optional<Role> needed(String path) {
        return GATES.stream()
                .filter(gate -> gate.path().matcher(path).matches())
                .map(Gate::role)
                .findFirst();
    }

    /** The sign-in page that leads back to what was asked for; a form that was sent is asked for as the page it is on. */
    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        return Addresses.signIn(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
