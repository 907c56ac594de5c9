package africa.pia.web.light;

import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, of a picture, the variant that a small screen needs, and what it weighs. */
@RequestScoped
class LightPictures {

    /** Wide enough for a telephone. */
    private static final int WIDTH = 640;

    private static final int KILOBYTE = 1000;
    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9]{1,18})/[0-9]{1,5}/[^/]+");

    @EJB
    MediaLibrary library;

    /**
     * A picture behind a link.
     *
     * @param address of the variant
     * @param kilobytes its weight, at least 1; a kilobyte has 1,000 bytes
     */
    record Weighed(String address, long kilobytes) {}

    /** The picture at an address of the library; empty when it is not there. */
    Optional<Weighed> at(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches()
                ? library.picture(new MediaId(Long.parseLong(matcher.group(1)))).flatMap(this::of)
                : Optional.empty();
    }

    Optional<Weighed> of(Picture picture) {
        int width = picture.widths().stream()
                .filter(each -> each <= WIDTH)
                .reduce((narrower, wider) -> wider)
                .orElse(picture.widths().get(0));
        return library.at(picture.id(), width, picture.name(), false)
                .flatMap(library::content)
                .map(content -> new Weighed(
                        picture.address(width), Math.max(1, Math.round((double) content.length / KILOBYTE))));
    }
}
