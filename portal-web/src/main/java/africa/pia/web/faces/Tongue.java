package africa.pia.web.faces;

import africa.pia.site.SiteSettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language in which something may be said, on a form that asks for all of them.
 *
 * @param tag of the language
 * @param name as the language of the page calls it
 * @param direction in which it is written
 * @param main whether it is the site's, which stands in for the others
 */
public record Tongue(String tag, String name, String direction, boolean main) {

    /** Every language of the interface, the site's first. */
    public static List<Tongue> all(Locale site, Locale page) {
        return Stream.concat(Stream.of(site), SiteSettings.LANGUAGES.stream().filter(each -> !each.equals(site)))
                .map(each -> new Tongue(
                        each.toLanguageTag(),
                        name(each, page),
                        Language.directionOf(each.toLanguageTag()),
                        each.equals(site)))
                .toList();
    }

    private static String name(Locale language, Locale page) {
        String name = language.getDisplayLanguage(page);
        return name.substring(0, 1).toUpperCase(page) + name.substring(1);
    }
}
