package africa.pia.media;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands at an address of a picture.
 *
 * @param edition which of the files that were put in its place
 * @param form how it is cut and in which format it is served, as the store calls it
 * @param expired whether it may not be shown to readers any more
 * @param expiresAt from when on it may not; empty when it may for ever
 * @param forStaff whether only the newsroom may have it
 * @param negotiated whether it comes in another format to who shows that
 */
public record PictureAddress(
        MediaId media,
        int edition,
        String form,
        int width,
        String contentType,
        boolean expired,
        Optional<Instant> expiresAt,
        boolean forStaff,
        boolean negotiated) {

    PictureAddress(
            PrintKey key,
            String contentType,
            boolean expired,
            Optional<Instant> expiresAt,
            boolean forStaff,
            boolean negotiated) {
        this(
                key.media(),
                key.edition(),
                key.form(),
                key.width(),
                contentType,
                expired,
                expiresAt,
                forStaff,
                negotiated);
    }

    PrintKey key() {
        return new PrintKey(media, edition, form, width);
    }

    /** Whether this is the file as it came. */
    public boolean isOriginal() {
        return form.equals(PrintKey.ORIGINAL);
    }

    /** What tells these bytes from all others: {@code "5-1-16x9-50-50-640"}. */
    public String tag() {
        return "\"" + media + "-" + edition + (form.isEmpty() ? "" : "-" + form) + "-" + width + "\"";
    }
}
