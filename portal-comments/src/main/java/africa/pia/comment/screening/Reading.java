package africa.pia.comment.screening;

/** How much is read into a text that may have been written so that no machine should read it. */
enum Reading {
    /** As it stands: letters for letters, digits for digits, every gap a gap. */
    PLAIN,
    /**
     * Digits and signs inside a word as the letters they are drawn like, 1 as i; letters set apart ("i.d.i.o.t") as one
     * word; a letter three times and more in a row as one.
     */
    LOOSE,
    /** Like LOOSE, but 1 as l, an exclamation mark as a gap, and a letter three times and more in a row as two. */
    LOOSER;

    /** A digit or sign as the letter it is drawn like; 0 for what is like none. */
    char drawnLike(int codePoint) {
        return switch (codePoint) {
            case '0' -> 'o';
            case '1' -> this == LOOSE ? 'i' : 'l';
            case '3', '€' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            case '9' -> 'g';
            case '!', '¡' -> this == LOOSE ? 'i' : 0;
            case '|' -> this == LOOSE ? 0 : 'l';
            default -> 0;
        };
    }

    /** How many of a letter remain that stands three times and more in a row. */
    int remaining() {
        return this == LOOSE ? 1 : 2;
    }
}
