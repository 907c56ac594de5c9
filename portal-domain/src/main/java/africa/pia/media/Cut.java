package africa.pia.media;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture cut to a shape about its focus, as a page shows it. Another focus makes other addresses.
 *
 * @param name file name of its addresses
 * @param width of the largest variant, in CSS pixels
 * @param height of the largest variant, in CSS pixels
 * @param widths the widths in which it is served, ascending
 */
public record Cut(MediaId id, String name, int width, int height, List<Integer> widths) {

    public Cut {
        widths = List.copyOf(widths);
    }

    /** The address of one variant; immutable. */
    public String address(int variantWidth) {
        return "/media/" + id + "/" + variantWidth + "/" + name;
    }

    /** The width of the largest variant not wider than the given one, or of the smallest there is. */
    public int widthUpTo(int maximum) {
        int best = widths.get(0);
        for (int candidate : widths) {
            if (candidate <= maximum) {
                best = candidate;
            }
        }
        return best;
    }

    /** The address of {@link #widthUpTo}. */
    public String addressUpTo(int maximum) {
        return address(widthUpTo(maximum));
    }

    /** All variants as an {@code srcset} attribute. */
    public String srcset() {
        return widths.stream().map(each -> address(each) + " " + each + "w").collect(Collectors.joining(", "));
    }
}
