package africa.pia.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.awt.Rectangle;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The library of pictures, read by everyone. A picture that has expired is as if it were not there, from its instant on
 * and without anybody's help; only its addresses remember it.
 */
@Stateless
public class MediaLibrary {

    @Inject
    KeptPictures pictures;

    @Inject
    MediaStore store;

    @Inject
    Darkroom darkroom;

    @Inject
    MediaSettings settings;

    @Inject
    Clock clock;

    /** The pictures with these ids that may be shown now, in one query; the others are absent. */
    public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
        Instant now = clock.instant();
        return pictures.all(ids).stream()
                .filter(picture -> !picture.isExpired(now))
                .map(KeptPicture::asPicture)
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** The picture with this id, if it may be shown now. */
    public Optional<Picture> picture(MediaId id) {
        return pictures.find(id)
                .filter(picture -> !picture.isExpired(clock.instant()))
                .map(KeptPicture::asPicture);
    }

    /** The picture with this id, whether or not it may still be shown: for who writes about it. */
    public Optional<Picture> kept(MediaId id) {
        return pictures.find(id).map(KeptPicture::asPicture);
    }

    /**
     * What stands at {@code /media/{id}/{width}/{name}}; empty where nothing ever did. A name that is not exactly the
     * picture's is as good as none, so that nobody finds by guessing what was not shown to them.
     *
     * @param webp whether whoever asks shows that format
     */
    public Optional<PictureAddress> at(MediaId id, int width, String name, boolean webp) {
        return pictures.find(id).flatMap(picture -> at(picture, width, name, webp));
    }

    private Optional<PictureAddress> at(KeptPicture kept, int width, String name, boolean webp) {
        Picture picture = kept.asPicture();
        boolean expired = kept.isExpired(clock.instant());
        if (width == 0) {
            boolean asked = picture.hasCredentials() && name.equals(picture.named(Picture.ORIGINAL));
            return asked
                    ? Optional.of(new PictureAddress(
                            new PrintKey(kept.id(), kept.edition(), PrintKey.ORIGINAL, 0),
                            kept.originalType(),
                            expired,
                            kept.expiresAt(),
                            !picture.isOriginalOpen(),
                            false))
                    : Optional.empty();
        }
        boolean lossy = webp && kept.contentType().equals("image/jpeg") && WebpFormat.isAvailable();
        return form(picture, width, name).map(form -> {
            PrintKey key = new PrintKey(kept.id(), kept.edition(), form, width);
            return new PictureAddress(
                    lossy ? key.webp() : key,
                    lossy ? WebpFormat.CONTENT_TYPE : kept.contentType(),
                    expired,
                    kept.expiresAt(),
                    false,
                    kept.contentType().equals("image/jpeg"));
        });
    }

    private static Optional<String> form(Picture picture, int width, String name) {
        if (name.equals(picture.name())) {
            return picture.widths().contains(width) ? Optional.of(PrintKey.WHOLE) : Optional.empty();
        }
        return Arrays.stream(Shape.values())
                .filter(shape -> isCut(picture.cut(shape), width, name))
                .map(picture::form)
                .findFirst();
    }

    private static boolean isCut(Cut cut, int width, String name) {
        return cut.name().equals(name) && cut.widths().contains(width);
    }

    /**
     * The bytes at an address. A print that nobody asked for before is made now, and kept.
     *
     * @return empty when the picture is gone meanwhile, or its bytes are
     * @throws DarkroomBusyException when there is no room to make it
     */
    public Optional<byte[]> content(PictureAddress address) {
        PrintKey key = address.key();
        Optional<byte[]> kept = store.content(key);
        if (kept.isPresent() || key.form().equals(PrintKey.WHOLE) || key.form().equals(PrintKey.ORIGINAL)) {
            return kept;
        }
        return pictures.find(key.media())
                .filter(picture -> picture.edition() == key.edition())
                .flatMap(picture -> print(picture.asPicture(), key));
    }

    private Optional<byte[]> print(Picture picture, PrintKey key) {
        boolean webp = key.form().endsWith("webp");
        Optional<Shape> shape = Arrays.stream(Shape.values())
                .filter(each -> key.form().startsWith(picture.form(each)))
                .findFirst();
        Rectangle part = shape.map(each -> each.within(picture.width(), picture.height(), picture.focus()))
                .orElse(new Rectangle(picture.width(), picture.height()));
        double scale = (double) key.width() / part.width;
        int height =
                shape.map(each -> each.height(key.width())).orElse(Math.max(1, (int) Math.round(part.height * scale)));
        int source = sourceWidth(picture.widths(), Math.min(1, scale) * picture.width());
        return store.content(PrintKey.whole(key.media(), key.edition(), source)).map(rendition -> {
            byte[] content = darkroom.reprint(
                    rendition,
                    whole -> shape.map(each -> each.within(whole.width, whole.height, picture.focus()))
                            .orElse(whole),
                    key.width(),
                    height,
                    webp);
            store.keep(key, content);
            return content;
        });
    }

    /** The narrowest rendition that has as many pixels as are needed. */
    private static int sourceWidth(List<Integer> widths, double needed) {
        return widths.stream()
                .filter(width -> width >= needed - 0.5)
                .findFirst()
                .orElse(widths.get(widths.size() - 1));
    }

    /** The largest file that is taken in, in bytes; the web edge refuses more before it is read. */
    public long maxBytes() {
        return settings.maxBytes();
    }
}
