package africa.pia.site;

import java.util.Locale;
import java.util.Map;

/**
 * How figures and dates are printed in a language of the interface: by the habits of its readers on this continent, and
 * not by those of the country that a language without one stands for elsewhere.
 */
public final class Printing {

    private static final Map<String, Locale> HABITS = Map.of(
            // Western figures, as the continent's Arabic press prints them.
            "ar", Locale.forLanguageTag("ar-u-nu-latn"),
            "en", Locale.UK,
            // In Angola, Mozambique, Cabo Verde and around as in Portugal; a bare "pt" means Brazil.
            "pt", Locale.forLanguageTag("pt-PT"));

    private Printing() {}

    /** The locale to format with; for texts the language itself is used. */
    public static Locale of(Locale language) {
        return HABITS.getOrDefault(language.getLanguage(), language);
    }
}
