package africa.pia.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds words into a segment of an address: lower-case Latin letters, digits and single hyphens.
 *
 * <p>Accents go, ligatures and the letters of African alphabets get their nearest Latin ones, Arabic is transliterated
 * letter by letter. What has no Latin form at all is left out, so the result may be empty: the caller has a fallback.
 */
public final class Slug {

    /** The longest segment, in characters. */
    public static final int MAX_LENGTH = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Map<Integer, String> LATIN = latin();

    private Slug() {}

    /** The words as a segment of at most {@link #MAX_LENGTH} characters, cut at a word; empty when nothing is left. */
    public static String of(String words) {
        return cut(GAPS.matcher(folded(words)).replaceAll("-"), MAX_LENGTH);
    }

    /** A name's segment in an address; a script without Latin equivalents gets a stable number instead. */
    public static String keyOf(String name) {
        String key = of(name);
        return key.isEmpty() ? "u-" + Integer.toHexString(name.hashCode()) : key;
    }

    /** The words with accents, case and punctuation aside, parted by single spaces; for comparing and finding. */
    public static String words(String text) {
        return GAPS.matcher(folded(text)).replaceAll(" ").strip();
    }

    /**
     * The segment with a number behind it, still within the length: {@code -2} for the second of the same name.
     *
     * @param number 2 or more
     */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        return cut(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    private static String folded(String text) {
        String decomposed = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(letter -> {
            String latin = LATIN.get(letter);
            if (latin == null) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(latin);
            }
        });
        return folded.toString();
    }

    private static String cut(String hyphened, int length) {
        String slug = trim(hyphened);
        if (slug.length() <= length) {
            return slug;
        }
        int lastGap = slug.lastIndexOf('-', length);
        // One single long word is cut inside; there is no better place.
        return trim(slug.substring(0, lastGap > 0 ? lastGap : length));
    }

    private static String trim(String hyphened) {
        int from = hyphened.startsWith("-") ? 1 : 0;
        int to = hyphened.length() - (hyphened.length() > from && hyphened.endsWith("-") ? 1 : 0);
        return hyphened.substring(from, to);
    }

    private static Map<Integer, String> latin() {
        Map<Integer, String> latin = new HashMap<>();
        // Letters that Unicode does not take apart.
        put(
                latin,
                "æ ae œ oe ø o ł l đ d ð d þ th ß ss ı i ŋ ng ɲ ny ɓ b ɗ d ɖ d ƙ k ƴ y ɛ e ɔ o ǝ e ə e ɣ g ʃ sh ʒ zh");
        put(latin, "ʋ v ƒ f ɩ i ʊ u ɑ a ɨ i ʉ u ƭ t ƥ p ɠ g");
        // Arabic, vowels written only; after decomposition the hamza's carriers are plain letters.
        put(latin, "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m");
        put(latin, "ن n ه h و w ي y ى a ة a پ p چ ch ژ zh ڤ v گ g ڨ g ک k ی y ٱ a");
        put(latin, "٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9 ۰ 0 ۱ 1 ۲ 2 ۳ 3 ۴ 4 ۵ 5 ۶ 6 ۷ 7 ۸ 8 ۹ 9");
        // Said, but not written in Latin: neither breaks a word.
        latin.put((int) 'ع', "");
        latin.put((int) 'ء', "");
        latin.put((int) 'ـ', "");
        return Map.copyOf(latin);
    }

    private static void put(Map<Integer, String> latin, String pairs) {
        String[] parts = pairs.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            latin.put(parts[i].codePointAt(0), parts[i + 1]);
        }
    }
}
