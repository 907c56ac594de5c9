package africa.pia.web.media;

import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.ServedVariant;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /media/{id}/{width}/{name}}. What stands at such an address never changes, so whoever has it once need
 * not ask again for a year.
 */
@WebServlet("/media/*")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,5})/([^/]+)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @EJB
    transient MediaLibrary library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MediaId id = new MediaId(Long.parseLong(path.group(1)));
        int width = Integer.parseInt(path.group(2));
        Optional<Picture> picture =
                library.picture(id).filter(found -> found.widths().contains(width));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!picture.get().name().equals(path.group(3))) {
            response.setHeader("Location", picture.get().address(width));
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        } else {
            serve(id, width, request, response);
        }
    }

    private void serve(MediaId id, int width, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + id + "-" + width + "\"";
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("ETag", tag);
        // No language at all; unsaid, the server would name the machine's.
        response.setHeader("Content-Language", "zxx");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<ServedVariant> variant = library.variant(id, width);
        if (variant.isEmpty()) {
            // Known, yet its bytes are gone from where they are kept: that may be mended, so nobody keeps this answer.
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(variant.get().contentType());
        byte[] content = variant.get().content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
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
