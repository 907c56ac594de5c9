package africa.pia.web.url;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Which pages have a twin in the light edition, and who is offered it.
 *
 * <p>A browser that was told to spend little says {@code Save-Data: on}. It is offered the twin and not sent there: a
 * person may want the pictures all the same, and a cache that does not know the header must never hand a redirect to
 * everybody.
 */
public final class LightEdition {

    /** Where it begins. The slash at its end is part of the address. */
    public static final String ROOT = "/l/";

    private static final Pattern TWINNED = Pattern.compile("/|/(?:articles|sections)/[^/]+");

    private LightEdition() {}

    /** Whether a page has a light twin of its own. */
    public static boolean hasTwin(String path) {
        return TWINNED.matcher(path).matches();
    }

    /** The light twin of a page, or the beginning of the light edition. */
    public static String twinOf(String path) {
        return hasTwin(path) ? ROOT + path.substring(1) : ROOT;
    }

    /** Whether whoever asks wants to spend little and the page has a twin. */
    public static boolean isOffered(HttpServletRequest request, String path) {
        String wish = request.getHeader("Save-Data");
        return wish != null && wish.strip().equalsIgnoreCase("on") && hasTwin(path);
    }
}
