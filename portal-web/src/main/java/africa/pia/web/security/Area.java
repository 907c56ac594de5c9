package africa.pia.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The parts of the site, each with what its pages may load; the first whose pattern fits a path has it. */
enum Area {
    /** Pictures of articles: never a page, whatever somebody managed to upload. */
    PICTURES("/media/.*", false, true, "default-src 'none'; frame-ancestors 'none'; sandbox"),
    /** Style sheets, scripts and drawings of our own. */
    FILES("/(resources|webjars)/.*", false, true, "default-src 'none'; style-src 'self'; frame-ancestors 'none'"),
    /** Answers to programs, which show nothing. */
    API("/api(/.*)?", false, false, "default-src 'none'; frame-ancestors 'none'; sandbox"),
    /** The editor page, whose writing surface styles its own parts. */
    EDITOR(
            "/newsroom/articles/(new|[0-9]+)",
            true,
            false,
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'"),
    /** Staff pages: small scripts of our own. */
    DESK(
            "/(newsroom|moderation|admin)(/.*)?",
            true,
            false,
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'"),
    /** What is not published yet, for whoever was given the link. */
    PREVIEW("/preview/.*", true, false, Area.WITHOUT_SCRIPT),
    /** Where letters are stopped, for whoever holds one: the address is a secret of theirs. */
    LETTER("/unsubscribe/.*", true, false, Area.WITHOUT_SCRIPT),
    /** A person's own pages. */
    ACCOUNT("/account(/.*)?", true, false, Area.WITHOUT_SCRIPT),
    /** A conversation: one small script of our own, which nobody needs. */
    CONVERSATION(
            "/articles/[^/]+(/comments)?",
            false,
            false,
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self';"
                    + " font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'"),
    /** What else readers see: no script at all. */
    READERS(".*", false, false, Area.WITHOUT_SCRIPT);

    private static final String WITHOUT_SCRIPT = "default-src 'none'; img-src 'self' data:; style-src 'self';"
            + " font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Pattern path;
    private final boolean isPrivate;
    private final boolean sameForAll;
    private final String policy;

    Area(String path, boolean isPrivate, boolean sameForAll, String policy) {
        this.path = Pattern.compile(path);
        this.isPrivate = isPrivate;
        this.sameForAll = sameForAll;
        this.policy = policy;
    }

    static Area of(HttpServletRequest request) {
        return of(pathOf(request));
    }

    /** The path that a request asks for. */
    static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static Area of(String path) {
        for (Area area : values()) {
            if (area.path.matcher(path).matches()) {
                return area;
            }
        }
        throw new IllegalStateException("The last area has every path");
    }

    /** The Content-Security-Policy. */
    String policy() {
        return policy;
    }

    /** Whether its pages are one person's alone. */
    boolean isPrivate() {
        return isPrivate;
    }

    /** Whether it answers everyone alike, signed in or not. */
    boolean isSameForAll() {
        return sameForAll;
    }
}
