package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What every file goes through that becomes a picture, whoever brings it: it is sniffed, measured and re-encoded. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class.getName());
    private static final String FILE = "file";
    private static final int MEGAPIXEL = 1_000_000;
    private static final int MEBIBYTE = 1_048_576;

    /** As many as nobody tries; some 25 characters. */
    private static final int SECRET_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    MediaSettings settings;

    @Inject
    Darkroom darkroom;

    @Inject
    MediaStore store;

    /** A file that was developed, and what it says of itself. */
    record Developed(
            byte[] content, PictureFormat format, Development development, FileWords words, boolean credentials) {}

    /** Develops a file. @throws RefusedPictureException when it is no picture that can be taken in */
    Developed developed(byte[] content) {
        List<FieldError> errors = new ArrayList<>();
        return develop(content, errors).orElseThrow(() -> new RefusedPictureException(errors));
    }

    static void keepOriginal(KeptPicture picture, Developed file) {
        if (file.credentials()) {
            picture.keepsOriginal(file.format().contentType(), file.words().located());
        }
    }

    void keepPrints(KeptPicture picture, Developed file) {
        for (Rendition rendition : file.development().renditions()) {
            store.keep(PrintKey.whole(picture.id(), picture.edition(), rendition.width()), rendition.content());
        }
        if (file.credentials()) {
            store.keep(new PrintKey(picture.id(), picture.edition(), PrintKey.ORIGINAL, 0), file.content());
        }
    }

    static String secret() {
        return new BigInteger(SECRET_BITS, RANDOM).toString(Character.MAX_RADIX);
    }

    /** Develops a file, or adds to the errors why it is no picture that can be taken in. */
    Optional<Developed> develop(byte[] content, List<FieldError> errors) {
        if (content.length > settings.maxBytes()) {
            errors.add(FieldError.of(FILE, "media.too-large", settings.maxBytes() / MEBIBYTE));
            return Optional.empty();
        }
        Optional<PictureFormat> format = PictureFormat.of(content);
        if (format.isEmpty()) {
            errors.add(FieldError.of(FILE, "media.unknown-type"));
            return Optional.empty();
        }
        try {
            PictureHeader header = PictureHeader.of(format.get(), content);
            if (header.pixelCount() > settings.maxPixels()
                    || Math.max(header.width(), header.height()) > settings.maxSide()) {
                errors.add(FieldError.of(
                        FILE, "media.too-many-pixels", settings.maxPixels() / MEGAPIXEL, settings.maxSide()));
                return Optional.empty();
            }
            if (!darkroom.hasRoomFor(header)) {
                errors.add(FieldError.of(FILE, "media.too-heavy"));
                return Optional.empty();
            }
            Development development = darkroom.develop(header);
            Enclosed enclosed = header.enclosed();
            return Optional.of(
                    new Developed(content, format.get(), development, FileWords.of(enclosed), enclosed.credentials()));
        } catch (BrokenPictureException broken) {
            LOG.log(Level.FINE, broken, () -> "A " + format.get() + " was refused");
            errors.add(FieldError.of(FILE, "media.broken"));
            return Optional.empty();
        }
    }
}
