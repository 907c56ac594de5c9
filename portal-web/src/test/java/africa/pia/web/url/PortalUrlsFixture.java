package africa.pia.web.url;

import africa.pia.site.SiteSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

/** The addresses of a portal at {@code https://pia.example}. */
public final class PortalUrlsFixture {

    private PortalUrlsFixture() {}

    public static PortalUrls urls() {
        PortalUrls urls = new PortalUrls();
        urls.site = new SiteSettings(
                "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
        return urls;
    }
}
