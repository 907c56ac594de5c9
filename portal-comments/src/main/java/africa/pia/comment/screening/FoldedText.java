package africa.pia.comment.screening;

import java.util.Arrays;

/**
 * A text as it is compared: words of small letters and digits with single spaces between them, folded by
 * {@link LookAlikes}, and where each of its characters came from. Pictures are words of their own. Made in one walk, in
 * time proportional to the text.
 */
final class FoldedText {

    /** A word that is drawn letter by letter has at least so many. */
    private static final int FEWEST_APART = 3;

    /** Between two letters of a word drawn letter by letter stand at most so many characters. */
    private static final int WIDEST = 3;

    private static final int TRIPLE = 3;

    /** Before it letters of the alphabets most in use, which are asked for most. */
    private static final char FIRST_PICTURE = 0x700;

    /** Signs that are like letters inside a word, but not behind it. */
    private static final String ENDS = "!¡|";

    private final Reading reading;
    private char[] letters = new char[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int length;
    private boolean changed;
    private int tried;

    private FoldedText(Reading reading) {
        this.reading = reading;
    }

    /** Folds a text. */
    static FoldedText of(CharSequence text, Reading reading) {
        FoldedText folded = new FoldedText(reading);
        folded.take(text);
        return folded;
    }

    /** Only the characters, as an entry of a list is compared. */
    static String folded(String text) {
        return of(text, Reading.PLAIN).toString();
    }

    int length() {
        return length;
    }

    char at(int index) {
        return letters[index];
    }

    /** Whether more was read into it than stands there; else it equals the plain reading. */
    boolean isChanged() {
        return changed;
    }

    /** Where in the original a stretch is: from the first character's beginning to behind the last one's marks. */
    Span span(int first, int behind) {
        return new Span(from[first], to[behind - 1]);
    }

    @Override
    public String toString() {
        return new String(letters, 0, length);
    }

    private void take(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            int end = reading == Reading.PLAIN ? at : apart(text, at);
            if (end > at) {
                drawn(text, at, end);
            } else {
                int codePoint = Character.codePointAt(text, at);
                end = at + Character.charCount(codePoint);
                if (reading != Reading.PLAIN && isDrawing(codePoint)) {
                    end = endOfWord(text, at);
                    word(text, at, end);
                } else {
                    plain(codePoint, at, end);
                }
            }
            at = end;
        }
        if (length > 0 && letters[length - 1] == ' ') {
            length--;
        }
    }

    private void plain(int codePoint, int start, int end) {
        String read = LookAlikes.read(codePoint);
        if (read.isEmpty()) {
            cover(end);
        } else if (read.charAt(0) == ' ') {
            gap(start, end);
        } else if (isPicture(read)) {
            gap(start, start);
            add(read, start, end);
            gap(end, end);
        } else {
            add(read, start, end);
        }
    }

    private static boolean isPicture(String read) {
        return read.charAt(0) >= FIRST_PICTURE && Character.getType(read.codePointAt(0)) == Character.OTHER_SYMBOL;
    }

    /** Marks on a letter belong to where it stands. */
    private void cover(int end) {
        if (length > 0 && letters[length - 1] != ' ') {
            to[length - 1] = end;
        }
    }

    private void gap(int start, int end) {
        if (length > 0 && letters[length - 1] != ' ') {
            add(" ", start, end);
        }
    }

    private void add(String read, int start, int end) {
        for (int i = 0; i < read.length(); i++) {
            if (length == letters.length) {
                letters = Arrays.copyOf(letters, 2 * length);
                from = Arrays.copyOf(from, 2 * length);
                to = Arrays.copyOf(to, 2 * length);
            }
            letters[length] = read.charAt(i);
            from[length] = start;
            to[length] = end;
            length++;
        }
    }

    private boolean isDrawing(int codePoint) {
        return isLetter(LookAlikes.read(codePoint)) || reading.drawnLike(codePoint) != 0;
    }

    private static boolean isLetter(String read) {
        return !read.isEmpty() && read.charAt(0) != ' ' && !isPicture(read);
    }

    /** The end of a word: letters, digits, signs drawn like letters, marks, and signs that part no words. */
    private int endOfWord(CharSequence text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            at += Character.charCount(codePoint);
            if (isDrawing(codePoint) || LookAlikes.read(codePoint).isEmpty()) {
                end = at;
            } else if (!isInside(codePoint)) {
                break;
            }
        }
        return end;
    }

    /** Signs that nobody writes in a word but to hide it; with them it goes on. */
    private static boolean isInside(int codePoint) {
        return "*_~·•+=#^°`".indexOf(codePoint) >= 0;
    }

    /** Takes in a word; with a letter in it digits and signs are letters too, but for a mark that ends a sentence. */
    private void word(CharSequence text, int start, int end) {
        boolean spelt = hasLetter(text, start, end);
        int last = end;
        while (last > start && ENDS.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        int first = length;
        for (int at = start; at < last; ) {
            int codePoint = Character.codePointAt(text, at);
            int next = at + Character.charCount(codePoint);
            char drawn = Character.isLetter(codePoint) ? 0 : reading.drawnLike(codePoint);
            if (spelt && drawn != 0) {
                changed = true;
                add(String.valueOf(drawn), at, next);
            } else if (spelt && !Character.isLetter(codePoint) && isInside(codePoint)) {
                changed = true;
            } else {
                plain(codePoint, at, next);
            }
            at = next;
        }
        squeeze(first);
        if (last < end) {
            gap(last, end);
        }
    }

    private static boolean hasLetter(CharSequence text, int start, int end) {
        for (int at = start; at < end; ) {
            int codePoint = Character.codePointAt(text, at);
            if (hasLetter(LookAlikes.read(codePoint))) {
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean hasLetter(String read) {
        return isLetter(read) && !Character.isDigit(read.charAt(0));
    }

    /** From here on no letter stands more than twice in a row. */
    private void squeeze(int first) {
        int kept = first;
        for (int at = first; at < length; ) {
            int end = at;
            while (end < length && letters[end] == letters[at]) {
                end++;
            }
            int remaining = end - at;
            if (remaining >= TRIPLE && Character.isLetter(letters[at])) {
                remaining = reading.remaining();
                changed = true;
            }
            for (int i = 0; i < remaining; i++) {
                letters[kept] = letters[at];
                from[kept] = from[at + i];
                to[kept] = i == remaining - 1 ? to[end - 1] : to[at + i];
                kept++;
            }
            at = end;
        }
        length = kept;
    }

    /**
     * Looks for a word drawn letter by letter that begins here: single letters, digits or signs with something between
     * each two, at least one of them a letter.
     *
     * @return its end; the beginning when there is none
     */
    private int apart(CharSequence text, int start) {
        if (start < tried || length > 0 && letters[length - 1] != ' ') {
            return start;
        }
        int at = start;
        int end = start;
        int count = 0;
        boolean spelt = false;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            int next = at + Character.charCount(codePoint);
            if (!isElement(codePoint)) {
                break;
            }
            next = pastMarks(text, next);
            if (next < text.length() && isElement(Character.codePointAt(text, next))) {
                // Two together: this one begins a word of its own.
                break;
            }
            spelt |= hasLetter(LookAlikes.read(codePoint));
            count++;
            end = next;
            at = pastGap(text, next);
            if (at == next) {
                break;
            }
        }
        // What was walked through in vain is not walked through again from its next letter on.
        tried = end;
        return count >= FEWEST_APART && spelt ? end : start;
    }

    /** Whether it can be one of the letters of such a word: what ends a sentence only stands between them. */
    private boolean isElement(int codePoint) {
        return isDrawing(codePoint) && ENDS.indexOf(codePoint) < 0;
    }

    private static int pastMarks(CharSequence text, int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            if (!LookAlikes.read(codePoint).isEmpty()) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** Passes what parts two letters; not at all where it is too wide. */
    private int pastGap(CharSequence text, int start) {
        int at = start;
        int wide = 0;
        while (at < text.length() && wide <= WIDEST) {
            int codePoint = Character.codePointAt(text, at);
            if (isElement(codePoint)) {
                return at;
            }
            wide += LookAlikes.read(codePoint).isEmpty() ? 0 : 1;
            at += Character.charCount(codePoint);
        }
        return start;
    }

    /** Takes in a word drawn letter by letter. */
    private void drawn(CharSequence text, int start, int end) {
        changed = true;
        int first = length;
        for (int at = start; at < end; ) {
            int codePoint = Character.codePointAt(text, at);
            int next = at + Character.charCount(codePoint);
            char drawn = isElement(codePoint) ? reading.drawnLike(codePoint) : 0;
            if (drawn != 0) {
                add(String.valueOf(drawn), at, next);
            } else if (isLetter(LookAlikes.read(codePoint))) {
                add(LookAlikes.read(codePoint), at, next);
            } else if (LookAlikes.read(codePoint).isEmpty()) {
                cover(next);
            }
            at = next;
        }
        squeeze(first);
        gap(end, end);
    }
}
