package africa.pia.erratum;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reader hands in, as typed.
 *
 * @param words in question, quoted by the reader; may be empty when a passage is chosen
 * @param passage key of the passage that was chosen, see {@link Passages}; empty when none was
 * @param kind absent while nothing is chosen, which is refused
 * @param explanation what is wrong with it; 1 to 2000 characters
 * @param source address at which it can be checked; may be empty
 * @param email where the thanks go; may be empty, and is not looked at when the reader is signed in
 * @param locale language of the thanks
 */
public record ReaderReport(
        String words,
        String passage,
        Optional<ErrorKind> kind,
        String explanation,
        String source,
        String email,
        Locale locale) {}
