package africa.pia.comment.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads single characters as the letters that they stand for: decomposed (NFKD), without marks, small, and a letter of
 * another alphabet as the Latin one that it looks like ({@code look-alikes.txt}).
 *
 * <p>Greek and Cyrillic capitals are read by their own looks, not by those of their small letters: what is written in
 * those alphabets throughout is found as it stands in a list, but not always in the other case.
 */
final class LookAlikes {

    /** Stands for nothing: marks, joiners, marks of direction, whatever cannot be seen. */
    static final String NOTHING = "";

    /** Parts words. */
    static final String GAP = " ";

    private static final Map<Integer, String> TABLE = table();

    /**
     * What was read before. Lost updates do no harm: it would be read the same again. Characters beyond the first plane
     * are rare and read each time.
     */
    private static final String[] KNOWN = new String[0x10000];

    private LookAlikes() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LookAlikes.class.getResourceAsStream("look-alikes.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split(" ");
                for (int i = 1; i < columns.length; i++) {
                    table.put(Integer.parseInt(columns[i], 16), columns[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** Small letters and digits, or {@link #NOTHING}, {@link #GAP}, or a picture as it is. */
    static String read(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return readAnew(codePoint);
        }
        String known = KNOWN[codePoint];
        if (known == null) {
            known = readAnew(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static String readAnew(int codePoint) {
        String framed = framed(codePoint);
        if (!framed.isEmpty()) {
            return framed;
        }
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return GAP;
        }
        StringBuilder letters = new StringBuilder();
        boolean gap = false;
        int[] parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .toArray();
        for (int part : parts) {
            String read = readPart(part);
            gap |= read.equals(GAP);
            letters.append(read.equals(GAP) ? "" : read);
        }
        // Signs that decompose into a blank and a mark, such as a lone accent, part words too.
        return letters.isEmpty() && gap ? GAP : letters.toString();
    }

    /** Capitals in a circle, a square or as a half of a flag, which do not decompose. */
    private static String framed(int codePoint) {
        for (int first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
            if (codePoint >= first && codePoint < first + 26) {
                return Character.toString('a' + codePoint - first);
            }
        }
        return "";
    }

    private static String readPart(int codePoint) {
        String alike = TABLE.get(codePoint);
        if (alike != null) {
            return alike;
        }
        if (isUnseen(codePoint)) {
            return NOTHING;
        }
        int small = Character.toLowerCase(Character.toUpperCase(codePoint));
        alike = TABLE.get(small);
        if (alike != null) {
            return alike;
        }
        int digit = Character.getType(small) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(small, 10) : -1;
        if (digit >= 0) {
            return Character.toString('0' + digit);
        }
        return Character.isLetterOrDigit(small)
                        || Character.getType(small) == Character.OTHER_SYMBOL
                        || Character.getType(small) == Character.COMBINING_SPACING_MARK
                ? Character.toString(small)
                : GAP;
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(codePoint);
            default ->
                // Letters by their category, nothing to the eye; and the stroke that makes Arabic words longer.
                codePoint == 0x115F
                        || codePoint == 0x1160
                        || codePoint == 0x17B4
                        || codePoint == 0x17B5
                        || codePoint == 0x3164
                        || codePoint == 0xFFA0
                        || codePoint == 0x0640;
        };
    }
}
