package africa.pia.media;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture as a page shows it.
 *
 * @param name file name of its addresses, such as {@code toits-solaires-4f….jpg}; holds a part that nobody can guess
 * @param width of the largest variant, in CSS pixels
 * @param height of the largest variant, in CSS pixels
 * @param widths the widths in which it is served, ascending; {@code /media/{id}/{width}/{name}}
 * @param alternativeText words instead of it, as given at upload; an article may say otherwise
 * @param focus what every cut of it shows
 * @param preview a few blurred pixels as a {@code data:} address; empty without any
 * @param credentials whether the file came with content credentials (C2PA)
 */
public record Picture(
        MediaId id,
        String name,
        int width,
        int height,
        List<Integer> widths,
        String alternativeText,
        String caption,
        String credit,
        String licence,
        Focus focus,
        String preview,
        Credentials credentials) {

    /** The widths of cuts; among them that of link previews. */
    private static final int[] CUT_WIDTHS = {160, 320, 480, 640, 960, 1_200, 1_600};

    /** What is known of the origin of a file. */
    public enum Credentials {
        /** The file said nothing. */
        NONE,
        /** It came with content credentials, and readers may have it as it came. */
        OPEN,
        /** It came with content credentials and tells where it was taken: it is kept for the newsroom. */
        KEPT
    }

    public Picture {
        widths = List.copyOf(widths);
    }

    /** A picture that is cut about its middle, has no preview and came without credentials. */
    public Picture(
            MediaId id,
            String name,
            int width,
            int height,
            List<Integer> widths,
            String alternativeText,
            String caption,
            String credit,
            String licence) {
        this(
                id,
                name,
                width,
                height,
                widths,
                alternativeText,
                caption,
                credit,
                licence,
                Focus.CENTRE,
                "",
                Credentials.NONE);
    }

    /** The address of one variant; immutable, so it may be cached for a year. */
    public String address(int variantWidth) {
        return "/media/" + id + "/" + variantWidth + "/" + name;
    }

    /** The largest variant not wider than the given width, or the smallest there is. */
    public String addressUpTo(int maximum) {
        int best = widths.get(0);
        for (int candidate : widths) {
            if (candidate <= maximum) {
                best = candidate;
            }
        }
        return address(best);
    }

    /** All variants as an {@code srcset} attribute. */
    public String srcset() {
        return widths.stream().map(each -> address(each) + " " + each + "w").collect(Collectors.joining(", "));
    }

    /** Cut to 16:9. */
    public Cut wide() {
        return cut(Shape.WIDE);
    }

    /** Cut to 4:3. */
    public Cut classic() {
        return cut(Shape.CLASSIC);
    }

    /** Cut to a square. */
    public Cut square() {
        return cut(Shape.SQUARE);
    }

    /** Cut to a shape about its focus. */
    public Cut cut(Shape shape) {
        Rectangle part = shape.within(width, height, focus);
        int most = Math.min(part.width, CUT_WIDTHS[CUT_WIDTHS.length - 1]);
        List<Integer> steps = Stream.concat(
                        IntStream.of(CUT_WIDTHS).filter(each -> each < most).boxed(), Stream.of(most))
                .toList();
        return new Cut(id, named("." + form(shape)), most, shape.height(most), steps);
    }

    /** How a cut is called in its addresses and where its bytes are kept. */
    String form(Shape shape) {
        return shape.sign() + "-" + focus.x() + "-" + focus.y();
    }

    /** The address of the file as it came, with its credentials. */
    public String original() {
        return "/media/" + id + "/0/" + named(ORIGINAL);
    }

    static final String ORIGINAL = ".original";

    /** The name with something before its suffix. */
    String named(String mark) {
        int suffix = name.lastIndexOf('.');
        return name.substring(0, suffix) + mark + name.substring(suffix);
    }

    public boolean hasCredentials() {
        return credentials != Credentials.NONE;
    }

    /** Whether readers may have the file as it came. */
    public boolean isOriginalOpen() {
        return credentials == Credentials.OPEN;
    }
}
