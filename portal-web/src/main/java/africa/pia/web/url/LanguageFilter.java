package africa.pia.web.url;

import africa.pia.site.SiteSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Settles the language of the interface: {@code ?lang=}, which is kept in a cookie, else that cookie, else the site's.
 *
 * <p>The browser's own wish is not asked: a page then differs only by its address and this cookie, so that it can be
 * kept in memory, and a French newspaper greets in French.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final String ATTRIBUTE = "africa.pia.language";
    private static final String COOKIE_SET = "africa.pia.language-cookie";

    @Inject
    transient SiteSettings site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Locale> asked = known(queryParameter(request));
        asked.ifPresent(locale -> keep(request, response, locale));
        request.setAttribute(ATTRIBUTE, asked.or(() -> known(cookie(request))).orElse(site.locale()));
        chain.doFilter(request, response);
    }

    /** Keeps a language for the requests that follow. */
    public static void keep(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        request.setAttribute(COOKIE_SET, Boolean.TRUE);
    }

    /** The language settled for a request. */
    public static Locale languageOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale settled ? settled : Locale.FRENCH;
    }

    /** Whether the answer to a request sets the cookie, and so is no answer for anybody else. */
    public static boolean setsCookie(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(COOKIE_SET));
    }

    // Read from the query only: asking the request for parameters would read the body of a form or an upload.
    private static String queryParameter(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(PARAMETER + "=")) {
                    return pair.substring(PARAMETER.length() + 1);
                }
            }
        }
        return "";
    }

    private static String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static Optional<Locale> known(String tag) {
        return SiteSettings.LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }
}
