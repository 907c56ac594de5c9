package africa.pia.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The library of pictures, read by everyone. */
@Stateless
public class MediaLibrary {

    @Inject
    KeptPictures pictures;

    @Inject
    MediaStore store;

    @Inject
    MediaSettings settings;

    /** The pictures with these ids, in one query; unknown ids are absent. */
    public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
        return pictures.all(ids).stream()
                .map(KeptPicture::asPicture)
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** The picture with this id. */
    public Optional<Picture> picture(MediaId id) {
        return pictures.find(id).map(KeptPicture::asPicture);
    }

    /** One width of a picture with its bytes; empty where there is no such picture or it is not served so wide. */
    public Optional<ServedVariant> variant(MediaId id, int width) {
        return pictures.find(id).filter(picture -> picture.isServedAt(width)).flatMap(picture -> store.content(
                        id, width)
                .map(content -> new ServedVariant(picture.name(), picture.contentType(), content)));
    }

    /** The largest file that is taken in, in bytes; the web edge refuses more before it is read. */
    public long maxBytes() {
        return settings.maxBytes();
    }
}
