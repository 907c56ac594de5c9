package africa.pia.web.faces;

import africa.pia.site.Printing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences with something to fill in, in the language of the page: {@code #{phrases.say(msg['search.none'], query)}},
 * {@code #{phrases.count(msg['article.views'], views)}}.
 */
@Named
@RequestScoped
public class Phrases {

    private static final String SITE = "africa.pia.web.messages.site";
    private static final String TERMS = "africa.pia.web.messages.terms";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    Language language;

    public String say(String pattern, Object argument) {
        return format(pattern, argument);
    }

    public String say(String pattern, Object first, Object second) {
        return format(pattern, first, second);
    }

    public String say(String pattern, Object first, Object second, Object third) {
        return format(pattern, first, second, third);
    }

    /** A counted phrase: see {@link Plural}. */
    public String count(String phrase, long n) {
        return Plural.say(language.getLocale(), phrase, n);
    }

    /** A number as the language prints it. */
    public String number(long n) {
        return Plural.number(language.getLocale(), n);
    }

    /** A length of time in its largest whole unit: {@code 90} are ninety seconds, {@code 120} two minutes. */
    public String lasting(long seconds) {
        String unit = seconds % 3_600 == 0 ? "hours" : seconds % 60 == 0 ? "minutes" : "seconds";
        long units = seconds % 3_600 == 0 ? seconds / 3_600 : seconds % 60 == 0 ? seconds / 60 : seconds;
        return count(text(TERMS, "wait.long-" + unit), units);
    }

    /** A time to wait, rounded up to what people mind: seconds, or whole minutes beyond two. */
    public String waiting(long seconds) {
        return lasting(seconds <= 120 ? seconds : (seconds + 59) / 60 * 60);
    }

    /** A sentence of the readers' bundle. */
    public String site(String key) {
        return text(SITE, key);
    }

    /** A term: an enum's name or the sentence for the code of a broken rule, its arguments filled in. */
    public String term(String key, Object... arguments) {
        return format(text(TERMS, key), arguments);
    }

    private String text(String bundle, String key) {
        try {
            return ResourceBundle.getBundle(bundle, language.getLocale(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException untranslated) {
            // Visible and harmless, as in views; a test sees to it that no key is missing.
            return "???" + key + "???";
        }
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Printing.of(language.getLocale())).format(arguments);
    }
}
