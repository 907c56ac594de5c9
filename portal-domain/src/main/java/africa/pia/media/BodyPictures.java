package africa.pia.media;

import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the pictures within a text up to date: an article keeps the addresses that were right when it was written,
 * while another file may stand in a picture's place meanwhile, or the picture may have expired.
 */
@ApplicationScoped
public class BodyPictures {

    /** What stands in for a picture that may not be shown any more. */
    public static final String PLACEHOLDER = "/resources/icons/picture-gone.svg";

    /** The sanitizer writes every attribute in double quotes and no angle bracket in them. */
    private static final Pattern IMAGE = Pattern.compile("<img\\b([^>]*?)\\s*/?>");

    private static final Pattern OURS = Pattern.compile("\\bsrc=\"/media/([0-9]{1,18})/");
    private static final Pattern TOLD_HERE =
            Pattern.compile("\\s(?:src|srcset|sizes|width|height|loading|decoding)=\"[^\"]*\"");
    private static final Pattern SIZES = Pattern.compile("\\ssizes=\"([^\"]*)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\salt=\"[^\"]*\"");
    private static final String USUAL_SIZES = "(min-width: 48rem) 42rem, 100vw";
    private static final int USUAL_WIDTH = 960;

    @Inject
    MediaLibrary library;

    /** The text with each picture as it is shown now, or with the placeholder in its place. */
    public SafeHtml current(SafeHtml body) {
        String html = body.html();
        if (!html.contains("<img")) {
            return body;
        }
        Map<MediaId, Picture> pictures = library.pictures(PictureUsage.in(html));
        Matcher image = IMAGE.matcher(html);
        StringBuilder current = new StringBuilder(html.length());
        while (image.find()) {
            image.appendReplacement(current, Matcher.quoteReplacement(shown(image.group(), image.group(1), pictures)));
        }
        return Markup.stored(image.appendTail(current).toString());
    }

    /**
     * What a page says of a picture that came with content credentials.
     *
     * @param language of the words, as a BCP 47 tag
     * @param direction in which they are read: {@code ltr} or {@code rtl}
     * @param kept that there are credentials
     * @param original what leads to the file as it came, where readers may have it
     */
    public record CredentialWords(String language, String direction, String kept, String original) {}

    /**
     * The text for a page that has the style sheet of ours: behind each picture lies its tiny preview until it is there,
     * and a figure whose picture came with content credentials says so.
     *
     * @param body as {@link #current} gave it
     */
    public SafeHtml onPage(SafeHtml body, CredentialWords words) {
        String html = body.html();
        if (!html.contains("<img")) {
            return body;
        }
        Map<MediaId, Picture> pictures = library.pictures(PictureUsage.in(html));
        Matcher image = IMAGE.matcher(html);
        StringBuilder page = new StringBuilder(html.length());
        int written = 0;
        while (image.find()) {
            Picture picture = picture(image.group(1), pictures).orElse(null);
            if (picture == null) {
                continue;
            }
            page.append(html, written, image.start());
            page.append(overItsPreview(image.group(), picture));
            written = image.end();
            int figure = html.indexOf("</figure>", written);
            int next = html.indexOf("<figure", written);
            if (picture.hasCredentials() && figure >= 0 && (next < 0 || figure < next)) {
                page.append(html, written, figure).append(note(picture, words));
                written = figure;
            }
        }
        return Markup.stored(page.append(html, written, html.length()).toString());
    }

    private static String overItsPreview(String tag, Picture picture) {
        return picture.preview().isEmpty()
                ? tag
                : "<span class=\"picture\"><img class=\"picture__preview\" src=\"" + picture.preview()
                        + "\" alt=\"\" width=\"" + picture.width() + "\" height=\"" + picture.height() + "\" />" + tag
                        + "</span>";
    }

    private static String note(Picture picture, CredentialWords words) {
        String link = picture.isOriginalOpen()
                ? " <a href=\"" + picture.original() + "\">" + Markup.escaped(words.original()) + "</a>"
                : "";
        return "<p class=\"figure__credentials\" lang=\"" + words.language() + "\" dir=\"" + words.direction() + "\">"
                + Markup.escaped(words.kept()) + link + "</p>";
    }

    private static Optional<Picture> picture(String attributes, Map<MediaId, Picture> pictures) {
        Matcher ours = OURS.matcher(attributes);
        return ours.find()
                ? Optional.ofNullable(pictures.get(new MediaId(Long.parseLong(ours.group(1)))))
                : Optional.empty();
    }

    private static String shown(String tag, String attributes, Map<MediaId, Picture> pictures) {
        Matcher ours = OURS.matcher(attributes);
        if (!ours.find()) {
            return tag;
        }
        String others = TOLD_HERE.matcher(attributes).replaceAll("");
        return Optional.ofNullable(pictures.get(new MediaId(Long.parseLong(ours.group(1)))))
                .map(picture -> shown(picture, attributes, others))
                .orElseGet(() -> "<img src=\"" + PLACEHOLDER + "\" alt=\"\" width=\"320\" height=\"180\""
                        + ALTERNATIVE.matcher(others).replaceAll("") + " />");
    }

    private static String shown(Picture picture, String attributes, String others) {
        Matcher sizes = SIZES.matcher(attributes);
        return "<img src=\"" + picture.addressUpTo(USUAL_WIDTH) + "\" srcset=\"" + picture.srcset() + "\" sizes=\""
                + (sizes.find() ? sizes.group(1) : USUAL_SIZES) + "\" width=\"" + picture.width() + "\" height=\""
                + picture.height() + "\"" + others + " loading=\"lazy\" decoding=\"async\" />";
    }
}
