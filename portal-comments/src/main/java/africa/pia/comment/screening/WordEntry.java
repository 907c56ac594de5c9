package africa.pia.comment.screening;

import africa.pia.text.PlainText;

/**
 * One line of a word list: what is looked for. A word is found as a word of its own, never inside another; several words
 * as they follow each other; a word with an asterisk behind it wherever a word begins so.
 *
 * @param text as it was typed
 * @param folded as it is compared
 */
record WordEntry(String text, Mode mode, String folded) {

    /** In characters, as typed and as compared. */
    static final int LONGEST = 100;

    /** A beginning is at least so long: shorter ones begin too many words. */
    static final int SHORTEST_PREFIX = 3;

    private static final String ASTERISK = "*";

    /** How an entry is looked for. Names travel in the API; words are in the bundles. */
    public enum Mode {
        WORD,
        PHRASE,
        PREFIX
    }

    /**
     * Reads a line.
     *
     * @throws UnfitEntryException when it is no entry
     */
    static WordEntry of(String typed) {
        String text = PlainText.line(typed);
        if (text.length() > LONGEST) {
            throw new UnfitEntryException("screening.entry-too-long", LONGEST);
        }
        String folded = FoldedText.folded(text);
        if (folded.isEmpty()) {
            throw new UnfitEntryException("screening.entry-empty");
        }
        if (folded.length() > LONGEST) {
            throw new UnfitEntryException("screening.entry-too-long", LONGEST);
        }
        if (text.endsWith(ASTERISK)) {
            if (folded.substring(folded.lastIndexOf(' ') + 1).length() < SHORTEST_PREFIX) {
                throw new UnfitEntryException("screening.entry-too-short", SHORTEST_PREFIX);
            }
            return new WordEntry(text, Mode.PREFIX, folded);
        }
        return new WordEntry(text, folded.indexOf(' ') < 0 ? Mode.WORD : Mode.PHRASE, folded);
    }
}
