package africa.pia.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The site as its readers know it.
 *
 * @param name what stands in the masthead
 * @param url public address without trailing slash; every absolute link starts with it
 * @param locale language of the interface when the reader chose none; one of {@link #LANGUAGES}
 * @param zone time zone in which dates are shown
 */
public record SiteSettings(String name, URI url, Locale locale, ZoneId zone) {

    /** The languages of the interface. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.FRENCH, Locale.ENGLISH, Locale.forLanguageTag("pt"), Locale.forLanguageTag("ar"));

    public SiteSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("portal.site.name is blank");
        }
        if (url.getScheme() == null || !url.getScheme().matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("portal.site.url is not an absolute http(s) address: " + url);
        }
        if (!LANGUAGES.contains(locale)) {
            throw new IllegalArgumentException("portal.site.locale is none of fr, en, pt, ar: " + locale);
        }
    }
}
