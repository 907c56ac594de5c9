package africa.pia.media;

import java.util.List;

/**
 * A picture as a page shows it.
 *
 * @param name file name of its addresses, such as {@code toits-solaires.jpg}
 * @param width of the largest variant, in CSS pixels
 * @param height of the largest variant, in CSS pixels
 * @param widths the widths in which it is served, ascending; {@code /media/{id}/{width}/{name}}
 * @param alternativeText words instead of it, as given at upload; an article may say otherwise
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
        String licence) {

    public Picture {
        widths = List.copyOf(widths);
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
        return widths.stream()
                .map(each -> address(each) + " " + each + "w")
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
