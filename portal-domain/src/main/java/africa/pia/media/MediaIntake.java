package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Reception.Developed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes pictures in: sniffs, measures, re-encodes and keeps them. Asks nobody for a role; the portal's own loaders use
 * it, people come through {@link MediaDesk}.
 */
@Stateless
public class MediaIntake {

    @Inject
    Reception reception;

    @Inject
    KeptPictures pictures;

    @Inject
    Clock clock;

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
        Optional<Developed> developed = reception.develop(content, errors);
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
        Developed developed = reception.developed(content);
        return keep(developed, fileName, words.or(developed.words().words()), by);
    }

    private Picture keep(Developed file, String fileName, PictureWords words, AccountId by) {
        Development development = file.development();
        KeptPicture picture = new KeptPicture(
                FileName.tidy(fileName, development.suffix()),
                Reception.secret(),
                development,
                words,
                by,
                clock.instant());
        Reception.keepOriginal(picture, file);
        pictures.add(picture);
        reception.keepPrints(picture, file);
        return picture.asPicture();
    }
}
