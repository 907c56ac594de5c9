package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.text.Markup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is said of a picture. Surrounding blanks are taken off.
 *
 * @param alternativeText words instead of the picture; at most 1,000 characters
 * @param caption words under it; may be empty, at most 1,000 characters
 * @param creator who made it; may be empty, at most 300 characters
 * @param credit the line that is printed, such as {@code Awa Ndiaye / PIA AFRICA}; may be empty, at most 300 characters
 * @param copyright who holds the rights; may be empty, at most 300 characters
 * @param licence under which it is shown, such as {@code CC BY 4.0}; may be empty, at most 300 characters
 * @param sourceUrl where it was found; may be empty, else a web address of at most 1,000 characters
 */
public record PictureWords(
        String alternativeText,
        String caption,
        String creator,
        String credit,
        String copyright,
        String licence,
        String sourceUrl) {

    static final int LONG = 1_000;
    static final int SHORT = 300;

    public PictureWords {
        alternativeText = tidy(alternativeText);
        caption = tidy(caption);
        creator = tidy(creator);
        credit = tidy(credit);
        copyright = tidy(copyright);
        licence = tidy(licence);
        sourceUrl = tidy(sourceUrl);
    }

    /** The words that every figure has. */
    public PictureWords(String alternativeText, String caption, String credit, String licence) {
        this(alternativeText, caption, "", credit, "", licence, "");
    }

    private static String tidy(String typed) {
        return Markup.clean(typed).strip();
    }

    /** These words, and where there are none those of another. */
    PictureWords or(PictureWords other) {
        return new PictureWords(
                or(alternativeText, other.alternativeText),
                or(caption, other.caption),
                or(creator, other.creator),
                or(credit, other.credit),
                or(copyright, other.copyright),
                or(licence, other.licence),
                or(sourceUrl, other.sourceUrl));
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** What is wrong with the words, in the order of the form; empty when they are acceptable. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        bound(errors, "alt", alternativeText, LONG);
        bound(errors, "caption", caption, LONG);
        bound(errors, "creator", creator, SHORT);
        bound(errors, "credit", credit, SHORT);
        bound(errors, "copyright", copyright, SHORT);
        bound(errors, "licence", licence, SHORT);
        bound(errors, "sourceUrl", sourceUrl, LONG);
        if (!sourceUrl.isEmpty() && !isWebAddress(sourceUrl)) {
            errors.add(FieldError.of("sourceUrl", "media.source-url-invalid"));
        }
        return errors;
    }

    /** The same, and that somebody has described the picture. */
    List<FieldError> errorsOfDescribed() {
        List<FieldError> errors = new ArrayList<>();
        if (alternativeText.isEmpty()) {
            errors.add(FieldError.of("alt", "media.alternative-text-missing"));
        }
        errors.addAll(errors());
        return errors;
    }

    static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static void bound(List<FieldError> errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(FieldError.of(field, "media.text-too-long", most));
        }
    }
}
