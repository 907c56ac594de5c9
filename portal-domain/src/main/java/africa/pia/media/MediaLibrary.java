package africa.pia.media;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;

/** The library of pictures, read by everyone. */
@Stateless
public class MediaLibrary {

    /** The pictures with these ids, in one query; unknown ids are absent. */
    public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
        throw new UnsupportedOperationException();
    }
}
