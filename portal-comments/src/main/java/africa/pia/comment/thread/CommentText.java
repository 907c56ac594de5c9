package africa.pia.comment.thread;

import java.text.Normalizer;

/**
 * What a person wrote as plain text: composed (NFC), without control characters and without the marks that make text
 * run against its reader; lines end in a line feed, no more than two lines in a row are empty, none at either end.
 */
record CommentText(String value) {

    /** Leaves room for what tidying takes away; beyond, nobody reads it to the end to find out. */
    private static final int SLACK = 4;

    /**
     * Tidies and measures what was typed.
     *
     * @param maxLength in code points
     * @throws EmptyCommentException when nothing that a reader could see remains
     * @throws CommentTooLongException when more remains than is allowed
     */
    static CommentText of(String typed, int maxLength) {
        if (typed.length() > SLACK * maxLength) {
            throw new CommentTooLongException(maxLength);
        }
        String tidy = tidy(typed);
        if (tidy.codePoints().noneMatch(CommentText::isSeen)) {
            throw new EmptyCommentException();
        }
        if (tidy.codePointCount(0, tidy.length()) > maxLength) {
            throw new CommentTooLongException(maxLength);
        }
        return new CommentText(tidy);
    }

    static String tidy(String typed) {
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

    private static boolean isSeen(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                // A letter by its category, a blank to the eye.
                && codePoint != 0x3164
                && codePoint != 0x115F
                && codePoint != 0x1160
                && codePoint != 0x2800
                && codePoint != 0xFFA0;
    }
}
