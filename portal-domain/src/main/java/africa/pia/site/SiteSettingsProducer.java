package africa.pia.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class SiteSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    SiteSettings siteSettings(Config config) {
        String url = config.getValue("portal.site.url", String.class);
        return new SiteSettings(
                config.getValue("portal.site.name", String.class),
                URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url),
                Locale.forLanguageTag(config.getValue("portal.site.locale", String.class)),
                ZoneId.of(config.getValue("portal.site.zone", String.class)));
    }
}
