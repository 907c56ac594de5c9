package africa.pia.web.delivery;

import africa.pia.web.faces.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep our static files: for ever at an address that names their bytes, for a few minutes otherwise. */
public class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_MINUTES = "public, max-age=300";

    @Inject
    transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.startsWith("/resources/")) {
            boolean named = ("v=" + assets.hash(path)).equals(request.getQueryString());
            response.setHeader("Cache-Control", named ? FOR_EVER : FOR_MINUTES);
        } else if (path.startsWith("/webjars/")) {
            // The version is part of the path.
            response.setHeader("Cache-Control", FOR_EVER);
        }
        chain.doFilter(request, response);
    }
}
