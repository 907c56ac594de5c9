package africa.pia.web.api;

import africa.pia.FieldError;
import africa.pia.paging.Cursor;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the parameters of an address's query and remembers what is wrong with them; {@link #end} refuses with 400. */
final class Parameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final int LONGEST = 500;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final MultivaluedMap<String, String> query;
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    static Parameters of(UriInfo address) {
        try {
            return new Parameters(address.getQueryParameters());
        } catch (IllegalArgumentException wronglyEncoded) {
            throw new ProblemException(Problem.of(400, "request.malformed"));
        }
    }

    /** A parameter that narrows; absent and empty are the same. */
    Optional<String> text(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            complain(name, "field.repeated");
            return Optional.empty();
        }
        if (values.isEmpty() || values.get(0).isBlank()) {
            return Optional.empty();
        }
        String value = values.get(0);
        if (!Characters.areStorable(value)) {
            complain(name, "field.characters");
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            complain(name, "field.too-long", LONGEST);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** How many items are asked for: 1 to 100, 20 when nothing is said. */
    int limit() {
        Optional<String> limit = text("limit");
        if (limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (limit.get().matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit.get());
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        complain("limit", "field.not-between", 1, MOST);
        return DEFAULT_LIMIT;
    }

    /** Where an earlier list went on. */
    Optional<Cursor> after() {
        return text("after").map(Cursor::new);
    }

    /** The number of something. */
    Optional<Long> id(String name) {
        Optional<String> given = text(name);
        if (given.isPresent() && !given.get().matches("[0-9]{1,18}")) {
            complain(name, "field.no-id");
            return Optional.empty();
        }
        return given.map(Long::valueOf);
    }

    /** One of an enum's names, in lower case as addresses are. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Optional<String> given = text(name);
        Optional<E> chosen = given.flatMap(text -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
        if (given.isPresent() && chosen.isEmpty()) {
            complain(
                    name,
                    "field.unknown-choice",
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** The beginning of a day of the site, or a moment with its offset. */
    Optional<Instant> from(String name, ZoneId zone) {
        return moment(name, zone, 0);
    }

    /** The end of a day of the site, or a moment with its offset. */
    Optional<Instant> to(String name, ZoneId zone) {
        return moment(name, zone, 1);
    }

    private Optional<Instant> moment(String name, ZoneId zone, int daysLater) {
        Optional<String> text = text(name);
        Optional<Instant> moment =
                text.flatMap(each -> DAY.matcher(each).matches() ? day(each, zone, daysLater) : Rfc3339.moment(each));
        if (text.isPresent() && moment.isEmpty()) {
            complain(name, "field.no-day");
        }
        return moment;
    }

    private static Optional<Instant> day(String text, ZoneId zone, int daysLater) {
        try {
            return Optional.of(
                    LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    void complain(String name, String code, Object... arguments) {
        errors.add(FieldError.of(name, code, arguments));
    }

    void end() {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.of(400, "request.invalid-parameters").naming(errors));
        }
    }
}
