package africa.pia.web.api;

/** Which characters the portal can keep and hand on: those that databases, HTML and XML feeds all can hold. */
final class Characters {

    private Characters() {}

    /** Whether a text has no control character beside tab and line ends, no half of a surrogate pair and no non-character. */
    static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    private static boolean isStorable(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
        boolean halfPair = c >= 0xD800 && c <= 0xDFFF;
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE;
        return !control && !halfPair && !noCharacter;
    }
}
