package africa.pia.web.api;

import java.net.URI;
import java.util.Set;

/**
 * What the API takes in, and from which pages.
 *
 * @param allowedOrigins of pages on other sites whose scripts may call the API; none by default
 * @param maxBody most bytes of a JSON body
 */
record ApiSettings(Set<String> allowedOrigins, long maxBody) {

    ApiSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            requireOrigin(origin);
        }
        if (maxBody < 1024 || maxBody > Integer.MAX_VALUE / 8) {
            // A body is held in memory while it is read.
            throw new IllegalArgumentException("portal.api.max-body is below 1024 or above 268 million");
        }
    }

    private static void requireOrigin(String origin) {
        URI uri = URI.create(origin);
        boolean bare = uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        if (!bare || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("portal.api.allowed-origins: not an origin: " + origin);
        }
    }
}
