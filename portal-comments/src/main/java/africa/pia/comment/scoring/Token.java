package africa.pia.comment.scoring;

import java.util.List;
import java.util.Optional;

/**
 * One thing about a text by which it can resemble others.
 *
 * @param kind what it is
 * @param word folded: small letters, no accents, no look-alikes; of a pair two with a blank between them; of a shape its
 *     name
 * @param from where in the text it stands, in UTF-16 units; of a shape 0
 * @param to behind its last unit; of a shape 0
 * @param grams of a word its pieces of {@value #GRAM} letters with its edges, by which an unknown word may resemble known
 *     ones; none otherwise
 */
record Token(Kind kind, String word, int from, int to, List<String> grams) {

    static final int GRAM = 4;

    /** What a token is; the letter stands before it in a model's list. */
    enum Kind {
        WORD('w'),
        PAIR('p'),
        GRAM('g'),
        SHAPE('s');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /** A token of this kind as models name it. */
        String key(String word) {
            return letter + ":" + word;
        }

        static Optional<Kind> of(String key) {
            for (Kind kind : values()) {
                if (key.length() > 2 && key.charAt(0) == kind.letter && key.charAt(1) == ':') {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    Token {
        grams = List.copyOf(grams);
    }

    String key() {
        return kind.key(word);
    }
}
