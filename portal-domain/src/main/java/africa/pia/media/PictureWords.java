package africa.pia.media;

/**
 * What is said of a picture. Surrounding blanks are taken off.
 *
 * @param alternativeText words instead of the picture; 1 to 1,000 characters
 * @param caption words under it; may be empty, at most 1,000 characters
 * @param credit who made it; may be empty, at most 300 characters
 * @param licence under which it is shown, such as {@code CC BY 4.0}; may be empty, at most 300 characters
 */
public record PictureWords(String alternativeText, String caption, String credit, String licence) {

    public PictureWords {
        alternativeText = alternativeText.strip();
        caption = caption.strip();
        credit = credit.strip();
        licence = licence.strip();
    }
}
