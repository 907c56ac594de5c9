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
