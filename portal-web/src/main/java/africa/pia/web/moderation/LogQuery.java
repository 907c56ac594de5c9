package africa.pia.web.moderation;

import africa.pia.act.Act.Subject;
import africa.pia.act.ActFilter;
import africa.pia.web.faces.Inquiry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is asked of the log of acts: {@code kind}, {@code actor} (account), {@code subject} with {@code number},
 * {@code article}, {@code from} and {@code to} (days, both included).
 *
 * @param wrong fields that do not say what they should
 */
record LogQuery(ActFilter filter, Set<String> wrong) {

    /** The fields that name a day. */
    static final Set<String> DAYS = Set.of("from", "to");

    static LogQuery of(Inquiry inquiry, ZoneId zone) {
        Set<String> wrong = new LinkedHashSet<>();
        Optional<Subject> subject = Arrays.stream(Subject.values())
                .filter(each -> each.name().equals(inquiry.text("subject")))
                .findFirst();
        return new LogQuery(
                new ActFilter(
                        Optional.empty(),
                        number(inquiry, "actor", wrong),
                        inquiry.words("kind", 40),
                        subject,
                        number(inquiry, "number", wrong),
                        number(inquiry, "article", wrong),
                        day(inquiry, "from", 0, zone, wrong),
                        day(inquiry, "to", 1, zone, wrong)),
                wrong);
    }

    private static Optional<Long> number(Inquiry inquiry, String name, Set<String> wrong) {
        OptionalLong number = inquiry.number(name);
        if (number.isEmpty() && !inquiry.text(name).isEmpty()) {
            wrong.add(name);
        }
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<Instant> day(Inquiry inquiry, String name, int daysLater, ZoneId zone, Set<String> wrong) {
        String written = inquiry.text(name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written)
                    .plusDays(daysLater)
                    .atStartOfDay(zone)
                    .toInstant());
        } catch (DateTimeException noDay) {
            wrong.add(name);
            return Optional.empty();
        }
    }
}
