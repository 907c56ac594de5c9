package africa.pia.mail;

import africa.pia.site.Printing;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Puts letters into words, in the language of who gets them.
 *
 * <p>Arguments are printed as text in both parts: no name that somebody gave themself becomes markup or another line of
 * the head.
 */
@ApplicationScoped
class LetterWriter {

    private static final String BUNDLE = "africa.pia.mail.messages.mail";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    SiteSettings site;

    WrittenLetter write(Letter letter) {
        String subject = oneLine(words(letter, letter.template() + ".subject"));
        String[] paragraphs = words(letter, letter.template() + ".text").split("\n\n");
        String farewell = words(letter, "farewell");
        return new WrittenLetter(
                subject, text(letter, paragraphs, farewell), html(letter, subject, paragraphs, farewell));
    }

    private String text(Letter letter, String[] paragraphs, String farewell) {
        StringBuilder text = new StringBuilder();
        text.append(words(letter, "greeting")).append("\n\n");
        for (int i = 0; i < paragraphs.length; i++) {
            text.append(paragraphs[i]).append("\n\n");
            if (i == 0) {
                letter.link().ifPresent(link -> text.append(link).append("\n\n"));
            }
        }
        text.append(farewell)
                .append("\n-- \n")
                .append(site.name())
                .append('\n')
                .append(site.url())
                .append('\n');
        letter.stop().ifPresent(address -> text.append(words(letter, "stop"))
                .append('\n')
                .append(address)
                .append('\n'));
        return text.toString();
    }

    private String html(Letter letter, String subject, String[] paragraphs, String farewell) {
        String language = letter.locale().getLanguage();
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\" dir=\"")
                .append(language.equals("ar") ? "rtl" : "ltr")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head>\n<body style=\"margin:0;padding:24px;background:#fbfaf7;color:#1b1a18;")
                .append("font-family:Georgia,serif;font-size:17px;line-height:1.5\">\n")
                .append("<div style=\"max-width:36em;margin:0 auto\">\n<p style=\"font-weight:bold\">")
                .append(escaped(site.name()))
                .append("</p>\n");
        paragraph(html, words(letter, "greeting"));
        for (int i = 0; i < paragraphs.length; i++) {
            paragraph(html, paragraphs[i]);
            if (i == 0 && letter.link().isPresent()) {
                button(html, letter, letter.link().get());
            }
        }
        paragraph(html, farewell);
        small(html, site.url(), site.url().toString());
        letter.stop().ifPresent(address -> small(html, address, words(letter, "stop")));
        return html.append("</div>\n</body></html>\n").toString();
    }

    private static void small(StringBuilder html, URI address, String words) {
        html.append("<p style=\"font-size:14px\"><a href=\"")
                .append(escaped(address.toString()))
                .append("\" style=\"color:#34429a\">")
                .append(escaped(words))
                .append("</a></p>\n");
    }

    private static void paragraph(StringBuilder html, String words) {
        html.append("<p>").append(escaped(words).replace("\n", "<br>")).append("</p>\n");
    }

    private void button(StringBuilder html, Letter letter, URI link) {
        String address = escaped(link.toString());
        html.append("<p><a href=\"")
                .append(address)
                .append("\" style=\"display:inline-block;padding:10px 18px;background:#1b1a18;color:#ffffff;")
                .append("text-decoration:none;border-radius:4px\">")
                .append(escaped(words(letter, letter.template() + ".action")))
                .append("</a></p>\n<p style=\"font-size:14px;overflow-wrap:anywhere\">")
                .append(address)
                .append("</p>\n");
    }

    private String words(Letter letter, String key) {
        return words(letter.locale(), key, letter.arguments());
    }

    private String words(Locale locale, String key, List<Object> facts) {
        Object[] arguments = new Object[facts.size() + 1];
        arguments[0] = site.name();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = printed(facts.get(i - 1), locale);
        }
        return new MessageFormat(pattern(locale, key), Printing.of(locale)).format(arguments);
    }

    /** An instant is told as people tell it, in the reader's language and the portal's zone; all else prints itself. */
    private Object printed(Object fact, Locale locale) {
        if (fact instanceof Letter.Phrase phrase) {
            return words(locale, phrase.key(), phrase.arguments());
        }
        if (fact instanceof List<?> lines) {
            return lines.stream()
                    .map(line -> String.valueOf(printed(line, locale)))
                    .collect(Collectors.joining("\n"));
        }
        if (!(fact instanceof Instant instant)) {
            return fact;
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Printing.of(locale))
                .format(instant.atZone(site.zone()));
    }

    private String pattern(Locale locale, String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, LetterWriter.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException untranslated) {
            return ResourceBundle.getBundle(BUNDLE, Locale.FRENCH, LetterWriter.class.getClassLoader(), NO_FALLBACK)
                    .getString(key);
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
