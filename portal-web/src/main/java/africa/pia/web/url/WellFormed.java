package africa.pia.web.url;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether parameters can be read at all: the container throws, somewhere deep in a page, at those that cannot. */
final class WellFormed {

    private static final Pattern QUERY = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

    private WellFormed() {}

    /** Whether every percent sign of a query begins an octet. */
    static boolean isQuery(String query) {
        return query == null || QUERY.matcher(query).matches();
    }

    /** Whether the fields of a form can be read; anything but an ordinary form is left to those who take it. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
