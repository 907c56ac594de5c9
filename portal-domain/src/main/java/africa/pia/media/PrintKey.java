package africa.pia.media;

/**
 * Where the bytes of one print are kept.
 *
 * @param edition which of the files that were put in the picture's place
 * @param form {@link #WHOLE}, {@link #ORIGINAL}, or the sign of a cut; each of them but the original may be in
 *     {@link #webp()}
 * @param width in pixels; 0 of the original
 */
record PrintKey(MediaId media, int edition, String form, int width) {

    static final String WHOLE = "";
    static final String ORIGINAL = "original";
    private static final String WEBP = "webp";

    static PrintKey whole(MediaId media, int edition, int width) {
        return new PrintKey(media, edition, WHOLE, width);
    }

    /** The same in the other format. */
    PrintKey webp() {
        return new PrintKey(media, edition, form.isEmpty() ? WEBP : form + "." + WEBP, width);
    }
}
