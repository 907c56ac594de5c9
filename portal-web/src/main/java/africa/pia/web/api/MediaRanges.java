package africa.pia.web.api;

import java.util.regex.Pattern;

/** Reads over the headers that name formats, before Jakarta REST does: it makes a failure of ours of some that are malformed. */
final class MediaRanges {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String VALUE = "(?:" + TOKEN + "|\"[^\"\\\\]*\")";
    private static final String QUALITY = "(?:1(?:\\.0{0,3})?|0(?:\\.[0-9]{0,3})?|\\.[0-9]{1,3})";
    private static final String PARAMETER = "\\s*;\\s*(?:q=" + QUALITY + "|(?!q=)" + TOKEN + "=" + VALUE + ")?";

    private static final Pattern TYPE =
            Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*+\\s*", Pattern.CASE_INSENSITIVE);

    /** A single star is what old programs send for any type. */
    private static final String RANGE = "\\s*(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+\\s*";

    private static final Pattern RANGES = Pattern.compile(RANGE + "(?:," + RANGE + ")*+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1_000;

    private MediaRanges() {}

    /** Whether a {@code Content-Type} can be read. */
    static boolean isType(String header) {
        return header.length() <= LONGEST && TYPE.matcher(header).matches();
    }

    /** Whether an {@code Accept} can be read. */
    static boolean areRanges(String header) {
        return header.length() <= LONGEST && RANGES.matcher(header).matches();
    }
}
