package africa.pia.erratum;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.EmailAddress;
import africa.pia.text.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads over what a reader hands in: plain text without invisible signs, and every field that cannot be kept named. */
final class ReportCheck {

    static final int MAX_WORDS = 500;
    static final int MAX_EXPLANATION = 2_000;
    static final int MAX_SOURCE = 1_000;
    private static final int MAX_PASSAGE = 2_000;

    private ReportCheck() {}

    /** What was handed in, as it is kept. */
    record Checked(
            String words,
            String passage,
            ErrorKind kind,
            String explanation,
            String source,
            Optional<String> email,
            Locale locale) {}

    /**
     * The report, tidied.
     *
     * @throws InvalidInputException when something is missing or cannot be kept
     */
    static Checked accepted(ReaderReport report, Passages passages, boolean signedIn) {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> chosen = passages.passage(report.passage());
        String words = line(report.words());
        if (words.isEmpty() && chosen.isEmpty()) {
            errors.add(FieldError.of("words", "report.words-missing"));
        }
        limit(errors, "words", words, MAX_WORDS);
        if (report.kind().isEmpty()) {
            errors.add(FieldError.of("kind", "report.kind-missing"));
        }
        String explanation = PlainText.tidy(report.explanation());
        if (explanation.isEmpty()) {
            errors.add(FieldError.of("explanation", "report.explanation-missing"));
        }
        limit(errors, "explanation", explanation, MAX_EXPLANATION);
        String source = line(report.source());
        limit(errors, "source", source, MAX_SOURCE);
        if (!source.isEmpty() && !isWebAddress(source)) {
            errors.add(FieldError.of("source", "report.source-invalid"));
        }
        Optional<String> email = signedIn ? Optional.empty() : email(errors, report.email());
        if (!errors.isEmpty()) {
            throw new InvalidInputException("report.invalid", errors);
        }
        String quoted = words.isEmpty() ? cut(chosen.orElseThrow(), MAX_WORDS) : words;
        return new Checked(
                quoted,
                cut(passageOf(quoted, chosen, passages), MAX_PASSAGE),
                report.kind().orElseThrow(),
                explanation,
                source,
                email,
                report.locale());
    }

    /** The chosen passage where the words stand in it, else the first in which they do, else the chosen one. */
    private static String passageOf(String words, Optional<String> chosen, Passages passages) {
        return chosen.filter(passage -> Passages.find(passage, words).isPresent())
                .or(() -> passages.find(words).map(Passages.Place::passage))
                .or(() -> chosen)
                .orElse("");
    }

    private static Optional<String> email(List<FieldError> errors, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(typed).value());
        } catch (EmailAddress.InvalidEmailException noAddress) {
            errors.add(FieldError.of("email", noAddress.code()));
            return Optional.empty();
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** One line, its blanks single but for the no-break ones. */
    static String line(String typed) {
        return PlainText.tidy(typed).replaceAll("[ \\n]+", " ").strip();
    }

    private static void limit(List<FieldError> errors, String field, String text, int most) {
        if (text.length() > most) {
            errors.add(FieldError.of(field, "report.too-long", most));
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
