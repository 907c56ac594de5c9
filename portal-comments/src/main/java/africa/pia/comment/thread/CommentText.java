package africa.pia.comment.thread;

import africa.pia.text.PlainText;

/** What a comment says: tidied plain text that a reader can see and that is no longer than allowed. */
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
        String tidy = PlainText.tidy(typed);
        if (tidy.codePoints().noneMatch(CommentText::isSeen)) {
            throw new EmptyCommentException();
        }
        if (tidy.codePointCount(0, tidy.length()) > maxLength) {
            throw new CommentTooLongException(maxLength);
        }
        return new CommentText(tidy);
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
