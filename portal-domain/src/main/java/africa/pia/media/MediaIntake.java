package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
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

    /** As many as nobody tries; some 25 characters. */
    private static final int SECRET_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** A file that was developed, and what it says of itself. */
    record Developed(
            byte[] content, PictureFormat format, Development development, FileWords words, boolean credentials) {}

    /**
     * Takes in one picture that somebody has described.
     *
     * @param content the bytes of a JPEG, PNG, WebP or GIF, whatever the name says
     * @param fileName as the person had it; only a tidy form of it is kept, for the picture's addresses
     * @param words where one is empty, that which the file brings along is taken
     * @param by who brings it in
     * @throws RefusedPictureException with {@code media.unknown-type}, {@code media.too-large},
     *     {@code media.too-many-pixels}, {@code media.too-heavy}, {@code media.broken}, or what is wrong with the words
     */
    public Picture admit(byte[] content, String fileName, PictureWords words, AccountId by) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Developed> developed = develop(content, errors);
        PictureWords all = developed.map(file -> words.or(file.words().words())).orElse(words);
        errors.addAll(all.errorsOfDescribed());
        if (!errors.isEmpty()) {
            throw new RefusedPictureException(errors);
        }
        return keep(developed.orElseThrow(), fileName, all, by);
    }

    /**
     * Takes in one picture that may be described later.
     *
     * @throws RefusedPictureException as {@link #admit}, but never because nobody has described it
     */
    public Picture admitUndescribed(byte[] content, String fileName, PictureWords words, AccountId by) {
        List<FieldError> errors = words.errors();
        if (!errors.isEmpty()) {
            throw new RefusedPictureException(errors);
        }
        Developed developed = developed(content);
        return keep(developed, fileName, words.or(developed.words().words()), by);
    }

    /** Develops a file. @throws RefusedPictureException when it is no picture that can be taken in */
    Developed developed(byte[] content) {
        List<FieldError> errors = new ArrayList<>();
        return develop(content, errors).orElseThrow(() -> new RefusedPictureException(errors));
    }

    private Picture keep(Developed file, String fileName, PictureWords words, AccountId by) {
        Development development = file.development();
        KeptPicture picture = new KeptPicture(
                FileName.tidy(fileName, development.suffix()), secret(), development, words, by, clock.instant());
        keepOriginal(picture, file);
        pictures.add(picture);
        keepPrints(picture, file);
        return picture.asPicture();
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

    private Optional<Developed> develop(byte[] content, List<FieldError> errors) {
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
