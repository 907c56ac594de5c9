package africa.pia.account;

import africa.pia.PortalException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that readers see: 2 to 40 characters, of which at least one is a letter or a digit. Not unique.
 *
 * <p>Runs of blanks become one. Characters that cannot be seen or that turn the writing direction are refused: they
 * serve only to look like somebody else.
 */
public record DisplayName(String value) {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MAX_MARKS_IN_A_ROW = 3;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /**
     * Brings what somebody typed into the form in which it is shown.
     *
     * @throws InvalidDisplayNameException when it is no name
     */
    public DisplayName {
        value = Normalizer.normalize(BLANKS.matcher(value).replaceAll(" ").strip(), Normalizer.Form.NFC);
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new InvalidDisplayNameException("account.display-name-length");
        }
        if (!value.codePoints().allMatch(DisplayName::isVisible)
                || value.codePoints().noneMatch(Character::isLetterOrDigit)
                || MARKS.matcher(value).results().anyMatch(run -> run.end() - run.start() > MAX_MARKS_IN_A_ROW)) {
            throw new InvalidDisplayNameException("account.display-name-characters");
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Persian, Indic and some African spellings need the two joiners; every other format character hides.
            case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    /** The name as it is searched for: lower case, without accents. */
    String key() {
        return folded(value);
    }

    /** A text as names are searched for: lower case, without accents, with single blanks. */
    static String folded(String text) {
        String apart = Normalizer.normalize(BLANKS.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The letters and digits of a text alone, folded: what is left when somebody plays with blanks, dots and accents. */
    static String skeleton(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Override
    public String toString() {
        return value;
    }

    /** This is no name to show to readers. */
    public static final class InvalidDisplayNameException extends PortalException {

        private static final long serialVersionUID = 1L;

        InvalidDisplayNameException(String code) {
            super(code, MIN_LENGTH, MAX_LENGTH);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
