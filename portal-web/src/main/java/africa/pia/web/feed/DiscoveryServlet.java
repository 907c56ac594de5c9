package africa.pia.web.feed;

import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Language;
import africa.pia.web.url.PortalUrls;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Serves the small files that machines look for at fixed addresses. */
@WebServlet({"/robots.txt", "/manifest.webmanifest", "/.well-known/security.txt", "/favicon.ico"})
public class DiscoveryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAPER = "#fbfaf7";
    private static final Duration SECURITY_TEXT_AGE = Duration.ofDays(180);
    private static final List<String> NOT_FOR_ROBOTS =
            List.of("/account/", "/admin/", "/api/", "/moderation", "/newsroom", "/search");

    @Inject
    transient SiteSettings site;

    @Inject
    transient DiscoverySettings settings;

    @Inject
    transient PortalUrls urls;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/robots.txt" -> send(response, "text/plain; charset=UTF-8", robots());
            case "/manifest.webmanifest" -> send(response, "application/manifest+json; charset=UTF-8", manifest());
            case "/favicon.ico" -> {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", "/resources/icons/icon-192.png");
            }
            default -> {
                if (settings.securityContact().isEmpty()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    send(
                            response,
                            "text/plain; charset=UTF-8",
                            securityText(settings.securityContact().get()));
                }
            }
        }
    }

    private static void send(HttpServletResponse response, String contentType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        NOT_FOR_ROBOTS.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        return text.append("\nSitemap: ")
                .append(urls.absolute("/sitemap.xml"))
                .append("\nSitemap: ")
                .append(urls.absolute("/news-sitemap.xml"))
                .append('\n')
                .toString();
    }

    private String manifest() {
        String language = site.locale().toLanguageTag();
        JsonArrayBuilder icons = Json.createArrayBuilder();
        for (int size : new int[] {192, 512}) {
            icons.add(Json.createObjectBuilder()
                    .add("src", "/resources/icons/icon-" + size + ".png")
                    .add("sizes", size + "x" + size)
                    .add("type", "image/png"));
        }
        return Json.createObjectBuilder()
                .add("name", site.name())
                .add("short_name", site.name())
                .add("lang", language)
                .add("dir", Language.directionOf(language))
                .add("start_url", "/")
                .add("scope", "/")
                .add("display", "minimal-ui")
                .add("background_color", PAPER)
                .add("theme_color", PAPER)
                .add("icons", icons)
                .build()
                .toString();
    }

    private String securityText(String contact) {
        return "Contact: " + contact + "\nExpires: "
                + clock.instant().plus(SECURITY_TEXT_AGE).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: "
                + site.locale().getLanguage() + ", en\nCanonical: "
                + urls.absolute("/.well-known/security.txt") + "\n";
    }
}
