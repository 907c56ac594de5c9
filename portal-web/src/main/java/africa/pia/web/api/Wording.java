package africa.pia.web.api;

import africa.pia.site.Printing;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Says the codes of the portal in words, in the language of the request. */
final class Wording {

    private static final String TERMS = "africa.pia.web.messages.terms";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** The sentence for a code with its facts filled in; the code itself where nobody wrote one. */
    static String say(Locale locale, String code, List<Object> arguments) {
        try {
            String pattern =
                    ResourceBundle.getBundle(TERMS, locale, NO_FALLBACK).getString(code);
            return new MessageFormat(pattern, Printing.of(locale))
                    .format(arguments.stream().map(Wording::printable).toArray());
        } catch (MissingResourceException untranslated) {
            return code;
        }
    }

    /** Formats know dates, not instants. */
    private static Object printable(Object argument) {
        return argument instanceof Instant instant ? Date.from(instant) : argument;
    }
}
