package africa.pia.media;

import africa.pia.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a picture. Surrounding blanks are taken off.
 *
 * @param alternativeText words instead of the picture; 1 to 1,000 characters
 * @param caption words under it; may be empty, at most 1,000 characters
 * @param credit who made it; may be empty, at most 300 characters
 * @param licence under which it is shown, such as {@code CC BY 4.0}; may be empty, at most 300 characters
 */
public record PictureWords(String alternativeText, String caption, String credit, String licence) {

    private static final int LONG = 1_000;
    private static final int SHORT = 300;

    public PictureWords {
        alternativeText = alternativeText.strip();
        caption = caption.strip();
        credit = credit.strip();
        licence = licence.strip();
    }

    /** What is wrong with the words, in the order of the form; empty when they are acceptable. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (alternativeText.isEmpty()) {
            errors.add(FieldError.of("alt", "media.alternative-text-missing"));
        }
        bound(errors, "alt", alternativeText, LONG);
        bound(errors, "caption", caption, LONG);
        bound(errors, "credit", credit, SHORT);
        bound(errors, "licence", licence, SHORT);
        return errors;
    }

    private static void bound(List<FieldError> errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(FieldError.of(field, "media.text-too-long", most));
        }
    }
}
