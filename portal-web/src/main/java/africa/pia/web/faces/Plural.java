package africa.pia.web.faces;

import africa.pia.site.Printing;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Chooses the form of a counted phrase by the rules of its language (CLDR's cardinal categories of fr, en, pt-PT and ar).
 *
 * <p>A phrase names its forms: {@code one:{0} lecture|other:{0} lectures}; Arabic may have {@code zero}, {@code two},
 * {@code few} and {@code many} besides. A form that is not named is said as {@code other}.
 */
public final class Plural {

    private Plural() {}

    /** The phrase for a number, {@code {0}} in it replaced by the number as the language prints it. */
    public static String say(Locale locale, String phrase, long n) {
        return form(phrase, category(locale.getLanguage(), n)).replace("{0}", number(locale, n));
    }

    /** A whole number, grouped as readers of the language know it. */
    public static String number(Locale locale, long n) {
        return NumberFormat.getIntegerInstance(Printing.of(locale)).format(n);
    }

    private static String form(String phrase, String category) {
        String other = phrase;
        for (String form : phrase.split("\\|")) {
            int colon = form.indexOf(':');
            String name = colon < 0 ? "other" : form.substring(0, colon).trim();
            if (name.equals(category)) {
                return form.substring(colon + 1).trim();
            }
            if (name.equals("other")) {
                other = form.substring(colon + 1).trim();
            }
        }
        return other;
    }

    static String category(String language, long n) {
        return switch (language) {
            case "fr" -> n == 0 || n == 1 ? "one" : "other";
            case "ar" -> arabic(n);
            default -> n == 1 ? "one" : "other";
        };
    }

    private static String arabic(long n) {
        if (n == 0) {
            return "zero";
        }
        if (n == 1) {
            return "one";
        }
        if (n == 2) {
            return "two";
        }
        long hundredth = n % 100;
        if (hundredth >= 3 && hundredth <= 10) {
            return "few";
        }
        return hundredth >= 11 ? "many" : "other";
    }
}
