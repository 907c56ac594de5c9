package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The newsroom's side of the library: brings pictures in, lists them, mends their words. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class MediaDesk {

    private static final int MAX_LIMIT = 100;

    @Inject
    Caller caller;

    @Inject
    MediaIntake intake;

    @Inject
    KeptPictures pictures;

    @Inject
    MediaSettings settings;

    /**
     * Takes in a picture on behalf of the caller.
     *
     * @param content read to its end, or until it is longer than allowed; not closed
     * @param fileName as the person had it
     * @throws RefusedPictureException as {@link MediaIntake#admit} says
     */
    public Picture upload(InputStream content, String fileName, PictureWords words) {
        byte[] read;
        try {
            // One byte more than allowed is enough to know; the rest of an endless stream is never read.
            read = content.readNBytes((int) settings.maxBytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture stopped on its way here", e);
        }
        return intake.admit(read, fileName, words, caller.required());
    }

    /**
     * The pictures, newest first.
     *
     * @param limit 1 to 100
     */
    public Slice<ShelvedPicture> latest(Optional<Cursor> after, int limit) {
        int shown = Math.max(1, Math.min(limit, MAX_LIMIT));
        List<ShelvedPicture> rows = pictures.latest(after, shown + 1).stream()
                .map(KeptPicture::asShelved)
                .toList();
        return Slice.of(
                rows,
                shown,
                row -> Cursor.of(row.uploadedAt(), row.picture().id().value()));
    }

    /** One picture, for its page at the desk. */
    public ShelvedPicture open(MediaId id) {
        return pictures.find(id).orElseThrow(UnknownPictureException::new).asShelved();
    }

    /**
     * Says otherwise what is shown in a picture; articles that have their own words keep them.
     *
     * @param version that the caller saw
     * @throws StaleWordsException when somebody else was faster
     * @throws RefusedPictureException when the words are not acceptable
     */
    public ShelvedPicture revise(MediaId id, long version, PictureWords words) {
        KeptPicture picture = pictures.find(id).orElseThrow(UnknownPictureException::new);
        List<FieldError> errors = words.errors();
        if (!errors.isEmpty()) {
            throw new RefusedPictureException(errors);
        }
        if (picture.version() != version) {
            throw new StaleWordsException();
        }
        picture.say(words);
        try {
            pictures.flush();
        } catch (OptimisticLockException lost) {
            throw new StaleWordsException();
        }
        return picture.asShelved();
    }
}
