package africa.pia.comment.legal;

import java.security.SecureRandom;

/** Makes references that can be read over the telephone and that nobody guesses. */
final class References {

    /** Without letters that look like digits. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String next() {
        StringBuilder reference = new StringBuilder("N");
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i % GROUP == 0) {
                reference.append('-');
            }
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
