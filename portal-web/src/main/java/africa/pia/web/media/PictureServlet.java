package africa.pia.web.media;

import africa.pia.account.Role;
import africa.pia.media.DarkroomBusyException;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.PictureAddress;
import africa.pia.web.security.CurrentAccount;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /media/{id}/{width}/{name}}. What stands at such an address never changes, so whoever has it once need
 * not ask again for a year, or until the picture expires; then it answers 410 to readers and is kept by nobody.
 *
 * <p>A photograph comes in WebP to who says to show it. The file as it came, where it is open, is handed out to be
 * saved and verified, never shown.
 */
@WebServlet("/media/*")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,5})/([^/]+)");
    private static final Pattern WEBP = Pattern.compile("image/webp\\s*(?:;\\s*q=(?:1|0?\\.[0-9]*[1-9]).*)?");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String FOR_ONE_PERSON = "private, no-store";

    @EJB
    transient MediaLibrary library;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<PictureAddress> found = path.matches()
                ? library.at(
                        new MediaId(Long.parseLong(path.group(1))),
                        Integer.parseInt(path.group(2)),
                        path.group(3),
                        showsWebp(request.getHeader("Accept")))
                : Optional.empty();
        if (found.isEmpty() && path.matches() && isStaff(request)) {
            leadOn(path, response);
        } else if (found.isEmpty() || found.get().forStaff() && !isStaff(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (found.get().expired() && !isStaff(request)) {
            // Its date may be put off.
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            serve(found.get(), path.group(3), request, response);
        }
    }

    /**
     * A text that is being written may hold the address of a file that was replaced since: whoever writes it sees the
     * one that readers will see.
     */
    private void leadOn(Matcher path, HttpServletResponse response) throws IOException {
        Optional<Picture> picture = library.kept(new MediaId(Long.parseLong(path.group(1))));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", FOR_ONE_PERSON);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", picture.get().addressUpTo(Integer.parseInt(path.group(2))));
    }

    private void serve(PictureAddress address, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", lifetime(address));
        response.setHeader("ETag", address.tag());
        // No language at all; unsaid, the server would name the machine's.
        response.setHeader("Content-Language", "zxx");
        if (address.negotiated()) {
            response.setHeader("Vary", "Accept");
        }
        if (matches(request.getHeader("If-None-Match"), address.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<byte[]> content;
        try {
            content = library.content(address);
        } catch (DarkroomBusyException busy) {
            response.reset();
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (content.isEmpty()) {
            // Known, yet its bytes are gone from where they are kept: that may be mended, so nobody keeps this answer.
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(address.contentType());
        if (address.isOriginal()) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            // A page that verifies credentials fetches the file from the reader's browser.
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    private String lifetime(PictureAddress address) {
        if (address.expired() || address.forStaff()) {
            return FOR_ONE_PERSON;
        }
        if (address.expiresAt().isEmpty()) {
            return FOR_EVER;
        }
        Duration left = Duration.between(clock.instant(), address.expiresAt().get());
        return "public, max-age=" + (left.compareTo(YEAR) < 0 ? left : YEAR).toSeconds();
    }

    private static boolean isStaff(HttpServletRequest request) {
        return CurrentAccount.of(request)
                .map(signedIn -> signedIn.roles().contains(Role.CONTRIBUTOR)
                        || signedIn.roles().contains(Role.EDITOR))
                .orElse(false);
    }

    /** Whether an {@code Accept} names WebP; that it takes everything does not say that it knows it. */
    static boolean showsWebp(String accept) {
        if (accept == null) {
            return false;
        }
        for (String each : accept.toLowerCase(Locale.ROOT).split(",")) {
            if (WEBP.matcher(each.strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an {@code If-None-Match} names this tag, alone or among others. */
    static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String each : ifNoneMatch.split(",")) {
            String bare = each.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
