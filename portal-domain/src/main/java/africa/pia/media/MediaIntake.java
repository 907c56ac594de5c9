package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes pictures in: sniffs, measures, re-encodes and keeps them. Asks nobody for a role; the portal's own loaders use
 * it, people come through {@link MediaDesk}.
 */
@Stateless
public class MediaIntake {

    private static final Logger LOG = Logger.getLogger(MediaIntake.class.getName());
    private static final String FILE = "file";
    private static final int MEGAPIXEL = 1_000_000;
    private static final int MEBIBYTE = 1_048_576;

    @Inject
    MediaSettings settings;

    @Inject
    Darkroom darkroom;

    @Inject
    KeptPictures pictures;

    @Inject
    MediaStore store;

    @Inject
    Clock clock;

    /**
     * Takes in one picture.
     *
     * @param content the bytes of a JPEG, PNG, WebP or GIF, whatever the name says
     * @param fileName as the person had it; only a tidy form of it is kept, for the picture's addresses
     * @param by who brings it in
     * @throws RefusedPictureException with {@code media.unknown-type}, {@code media.too-large},
     *     {@code media.too-many-pixels}, {@code media.broken}, or what is wrong with the words
     */
    public Picture admit(byte[] content, String fileName, PictureWords words, AccountId by) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Development> development = develop(content, errors);
        errors.addAll(words.errors());
        if (!errors.isEmpty()) {
            throw new RefusedPictureException(errors);
        }
        Development developed = development.orElseThrow();
        KeptPicture picture =
                new KeptPicture(FileName.tidy(fileName, developed.suffix()), developed, words, by, clock.instant());
        pictures.add(picture);
        for (Rendition rendition : developed.renditions()) {
            store.keep(picture.id(), rendition.width(), rendition.content());
        }
        return picture.asPicture();
    }

    private Optional<Development> develop(byte[] content, List<FieldError> errors) {
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
            return Optional.of(darkroom.develop(header));
        } catch (BrokenPictureException broken) {
            LOG.log(Level.FINE, broken, () -> "A " + format.get() + " was refused");
            errors.add(FieldError.of(FILE, "media.broken"));
            return Optional.empty();
        }
    }
}
