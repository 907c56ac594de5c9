package africa.pia.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells browsers what a page of ours never does, so that they forbid it to whatever may have crept in.
 *
 * <p>Stands first, so that refusals carry the headers too. A page meant for one person alone is kept by nobody.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(),"
            + " display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(),"
            + " idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    @Inject
    transient SecuritySettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> headers = headers(request);
        headers.forEach(response::setHeader);
        chain.doFilter(request, new Keeping(response, headers));
    }

    private Map<String, String> headers(HttpServletRequest request) {
        Area area = Area.of(request);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", area.policy());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        // Pictures are shown by feed readers and by other papers too.
        headers.put("Cross-Origin-Resource-Policy", area == Area.PICTURES ? "cross-origin" : "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS);
        if (request.isSecure() && settings.promisesTls()) {
            headers.put("Strict-Transport-Security", settings.hsts());
        }
        boolean personal = CurrentAccount.of(request).isPresent() && !area.isSameForAll();
        if (personal || area.isPrivate()) {
            headers.put("Cache-Control", "private, no-store");
        }
        return headers;
    }

    /** Sets the headers again after a page that failed half-way has taken back all it had said. */
    private static final class Keeping extends HttpServletResponseWrapper {

        private final Map<String, String> headers;

        Keeping(HttpServletResponse response, Map<String, String> headers) {
            super(response);
            this.headers = headers;
        }

        @Override
        public void reset() {
            super.reset();
            headers.forEach(this::setHeader);
        }
    }
}
