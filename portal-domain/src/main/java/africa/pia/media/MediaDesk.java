package africa.pia.media;

import africa.pia.account.Role;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.util.Optional;

/** The newsroom's side of the library: brings pictures in, lists them, mends their words. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class MediaDesk {

    /**
     * Takes in a picture on behalf of the caller.
     *
     * @param content read to its end, or until it is longer than allowed; not closed
     * @param fileName as the person had it
     */
    public Picture upload(InputStream content, String fileName, PictureWords words) {
        throw new UnsupportedOperationException();
    }

    /** The pictures, newest first. */
    public Slice<ShelvedPicture> latest(Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** One picture, for its page at the desk. */
    public ShelvedPicture open(MediaId id) {
        throw new UnsupportedOperationException();
    }

    /** Says otherwise what is shown in a picture; articles that have their own words keep them. */
    public ShelvedPicture revise(MediaId id, long version, PictureWords words) {
        throw new UnsupportedOperationException();
    }
}
