package africa.pia.text;

import java.text.Normalizer;

/** Plain text as people type and paste it, brought into one form before it is measured, compared and stored. */
public final class PlainText {

    private PlainText() {}

    /**
     * Composes the text (NFC) and takes out control characters and the marks that make it run against its reader; lines
     * end in a line feed, no more than two lines in a row are empty, none at either end.
     */
    public static String tidy(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(each -> {
            if (isLineBreak(each)) {
                kept.append('\n');
            } else if (each == '\t') {
                kept.append(' ');
            } else if (isWelcome(each)) {
                kept.appendCodePoint(each);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC)
                .replaceAll("[ \\u00A0]+\n", "\n")
                .replaceAll("\n{4,}", "\n\n\n")
                .strip();
    }

    /** The text tidied as one line: whatever parts its words is a single space. */
    public static String line(String typed) {
        return tidy(typed).replaceAll("\\s+", " ").strip();
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x0B
                || codePoint == '\f'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static boolean isWelcome(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> !isTreacherous(codePoint);
            // Not assigned yet when this Java was made, such as next year's emoji; but some never will be.
            case Character.UNASSIGNED -> (codePoint & 0xFFFE) != 0xFFFE && (codePoint < 0xFDD0 || codePoint > 0xFDEF);
            default -> true;
        };
    }

    /**
     * Characters without a shape that no word needs: embeddings, overrides and isolates, which turn around what follows
     * them, and invisible blanks, which make two equal texts differ. Joiners and simple marks of direction stay.
     */
    private static boolean isTreacherous(int codePoint) {
        return codePoint == 0x200B
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x206F
                || codePoint == 0xFEFF
                || codePoint >= 0xFFF9 && codePoint <= 0xFFFB
                || codePoint == 0xE0001;
    }
}
