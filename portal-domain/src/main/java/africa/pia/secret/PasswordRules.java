package africa.pia.secret;

import africa.pia.PortalException;
import africa.pia.site.SiteSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be: 8 to 256 characters, whichever they are, and none that an attacker tries first: a common
 * one, a row of keys, one character again and again, the name of the site or of the person with a year behind it.
 *
 * <p>No rule of composition and no forced change: both make passwords worse.
 */
@ApplicationScoped
public class PasswordRules {

    public static final int MIN_LENGTH = 8;
    /** Long enough for every sentence, short enough to hash without harm. */
    public static final int MAX_LENGTH = 256;

    private static final int SHORTEST_WORD = 3;
    private static final int MIN_DIFFERENT = 3;
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertyuiopasdfghjklzxcvbnm");

    @Inject
    SiteSettings site;

    private Set<String> blocked;

    @PostConstruct
    void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("blocked-passwords.txt"), StandardCharsets.UTF_8))) {
            blocked = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why a password would be refused; empty when it would not.
     *
     * @param words of the person, which are no secret: the name, the address
     */
    public Optional<PasswordRefusedException> refusal(String password, String... words) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return refused("password.too-short");
        }
        if (length > MAX_LENGTH) {
            return refused("password.too-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (blocked.contains(lower) || isMonotonous(lower) || isRowOfKeys(lower)) {
            return refused("password.too-common");
        }
        String letters = letters(lower);
        boolean obvious = Stream.concat(Stream.of("pia", site.name(), site.url().getHost()), Arrays.stream(words))
                .anyMatch(word -> isObvious(lower, letters, word.toLowerCase(Locale.ROOT)));
        return obvious ? refused("password.too-obvious") : Optional.empty();
    }

    private static Optional<PasswordRefusedException> refused(String code) {
        return Optional.of(new PasswordRefusedException(code));
    }

    private static boolean isMonotonous(String password) {
        return password.codePoints().distinct().count() < MIN_DIFFERENT;
    }

    private static boolean isRowOfKeys(String password) {
        String backwards = new StringBuilder(password).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(password) || row.contains(backwards));
    }

    /** Whether nothing stands in a password but a word that is no secret, decorated with figures and signs or doubled. */
    private static boolean isObvious(String password, String letters, String word) {
        String core = letters(word);
        return password.equals(word)
                || (core.length() >= SHORTEST_WORD
                        && !letters.isEmpty()
                        && letters.replace(core, "").isEmpty());
    }

    private static String letters(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        apart.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The password breaks a rule. Arguments: the fewest and the most characters. */
    public static final class PasswordRefusedException extends PortalException {

        private static final long serialVersionUID = 1L;

        PasswordRefusedException(String code) {
            super(code, MIN_LENGTH, MAX_LENGTH);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
