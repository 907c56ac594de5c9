package africa.pia.web.moderation;

import africa.pia.comment.sanction.Misconduct;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what a form of sanctions asks for. */
final class Sentencing {

    /** For how long a person may be suspended at one press, in hours; another end is a day. */
    static final List<Integer> HOURS = List.of(1, 3, 24, 168);

    private Sentencing() {}

    /** The kind of this name in a form; empty for any other. */
    static Optional<SanctionKind> kind(String name) {
        return Arrays.stream(SanctionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /**
     * Reads a sentence.
     *
     * @param field gives the text of a field
     * @return with no end where none can be read: then the sentence is refused for it
     */
    static Sentence read(SanctionKind kind, UnaryOperator<String> field, Instant now, ZoneId zone) {
        return new Sentence(
                kind,
                Arrays.stream(Misconduct.values())
                        .filter(each -> each.name().equals(field.apply("ground")))
                        .findFirst(),
                field.apply("reason"),
                kind.mayEnd() ? end(field.apply("hours"), field.apply("until"), now, zone) : Optional.empty());
    }

    /** The end of a suspension: so many hours from now, or the end of a day. */
    static Optional<Instant> end(String hours, String day, Instant now, ZoneId zone) {
        if (hours.matches("[0-9]{1,4}") && HOURS.contains(Integer.parseInt(hours))) {
            return Optional.of(now.plus(Duration.ofHours(Integer.parseInt(hours))));
        }
        try {
            return Optional.of(
                    LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
