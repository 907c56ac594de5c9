package africa.pia.media;

import africa.pia.text.Slug;

/** The tidy name of a picture in its addresses: {@code Été à Dakar (2).JPG} becomes {@code ete-a-dakar-2.jpg}. */
final class FileName {

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
        String tidy = Slug.of(stem);
        return (tidy.isEmpty() ? NAMELESS : tidy) + suffix;
    }
}
