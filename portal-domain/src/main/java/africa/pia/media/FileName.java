package africa.pia.media;

import java.text.Normalizer;
import java.util.Locale;

/** The tidy name of a picture in its addresses: {@code Été à Dakar (2).JPG} becomes {@code ete-a-dakar-2.jpg}. */
final class FileName {

    private static final int MAX_LENGTH = 80;
    private static final String NAMELESS = "image";

    private FileName() {}

    /**
     * Makes the name.
     *
     * @param given as the person had it; browsers may send the whole path
     * @param suffix of what is served, with its dot; the given one is not believed
     */
    static String tidy(String given, String suffix) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String stem = last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
        String tidy = Normalizer.normalize(stem, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = tidy.length() > MAX_LENGTH ? tidy.substring(0, MAX_LENGTH) : tidy;
        String trimmed = cut.replaceAll("^-|-$", "");
        return (trimmed.isEmpty() ? NAMELESS : trimmed) + suffix;
    }
}
