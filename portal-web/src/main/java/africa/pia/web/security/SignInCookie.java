package africa.pia.web.security;

import africa.pia.account.SignIns;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cookie that holds a browser's token.
 *
 * <p>Over TLS its name begins with {@code __Host-}: browsers then take it from this very host only, over TLS only, so
 * that no neighbouring site can plant one. How long it lives is decided here by the token's row, not by the browser.
 */
public final class SignInCookie {

    private static final String SECURE_NAME = "__Host-pia";
    private static final String PLAIN_NAME = "pia";

    private SignInCookie() {}

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : PLAIN_NAME;
    }

    /** The token a request presents in its cookie. */
    public static Optional<String> token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Hands the token of a new sign-in to the browser, for as long as it may be good for anything. */
    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            SignIns.Opened opened,
            boolean stay,
            Instant now) {
        Cookie cookie = cookie(request, opened.token());
        if (stay) {
            cookie.setMaxAge((int) Duration.between(now, opened.expiresAt()).toSeconds());
        }
        response.addCookie(cookie);
    }

    /** Takes the cookie back and has the browser forget the pages it kept: the next person at it must not see them. */
    public static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private static Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
