package africa.pia.web.faces;

import africa.pia.site.Printing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants in words, in one language and one time zone.
 *
 * <p>The patterns stand here and not in the bundles: they are grammar, and a slip in one would fail at run time only.
 */
public final class Moments {

    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Speaks a language.
     *
     * @param locale one of fr, en, pt, ar
     * @param zone in which dates are shown
     * @param clock tells what "today" and "20 min ago" mean
     */
    public Moments(Locale locale, ZoneId zone, Clock clock) {
        this.locale = Printing.of(locale);
        this.zone = zone;
        this.clock = clock;
    }

    /** The value of a {@code datetime} attribute: the instant with the site's offset, to the second. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** Day, time and zone in full: {@code mercredi 12 février 2025 à 09:30 (GMT)}. */
    public String full(Instant instant) {
        return print(instant, longDay(instant) + at() + "HH:mm '('z')'");
    }

    /** The day in full: {@code mercredi 12 février 2025}. */
    public String day(Instant instant) {
        return print(instant, longDay(instant));
    }

    /** The day without its weekday: {@code 12 février 2025}. */
    public String date(Instant instant) {
        return print(instant, shortDay(instant));
    }

    /** From one day to another: {@code 10 – 16 février 2025}, {@code 24 février – 2 mars 2025}. */
    public String days(Instant first, Instant last) {
        ZonedDateTime from = first.atZone(zone);
        ZonedDateTime to = last.atZone(zone);
        String pattern = from.getYear() != to.getYear()
                ? shortDay(first)
                : from.getMonth() == to.getMonth() ? dayNumber(first) : dayNumber(first) + inMonth();
        return print(first, pattern) + " – " + date(last);
    }

    /** Date and time: {@code 12 février 2025 à 09:30}. */
    public String dateTime(Instant instant) {
        return print(instant, shortDay(instant) + at() + "HH:mm");
    }

    /** The time of day: {@code 09:30}. */
    public String time(Instant instant) {
        return print(instant, "HH:mm");
    }

    /** The time of day of what is from today, else the short day: {@code 09:30}, {@code 12 févr.}. */
    public String hourOrDay(Instant instant) {
        return daysAgo(instant) == 0 ? time(instant) : print(instant, "d MMM");
    }

    /** The day of the week: {@code mercredi}. */
    public String weekday(Instant instant) {
        return print(instant, "EEEE");
    }

    /** The month: {@code février 2025}. */
    public String month(Instant instant) {
        return print(instant, isPortuguese() ? "MMMM 'de' yyyy" : "MMMM yyyy");
    }

    /** The day of the month alone: {@code 12}. */
    public String dayOfMonth(Instant instant) {
        return print(instant, "d");
    }

    /** The day of the week and of the month: {@code mercredi 12}. */
    public String weekdayAndDay(Instant instant) {
        return print(instant, isPortuguese() ? "EEEE, d" : "EEEE d");
    }

    /** How many midnights of the site lie between an instant and now; negative for one that is yet to come. */
    public long daysAgo(Instant instant) {
        return ChronoUnit.DAYS.between(
                instant.atZone(zone).toLocalDate(), clock.instant().atZone(zone).toLocalDate());
    }

    /** Whole minutes since an instant; 0 for one that is yet to come. */
    public long minutesSince(Instant instant) {
        return Math.max(0, Duration.between(instant, clock.instant()).toMinutes());
    }

    private String longDay(Instant instant) {
        return switch (locale.getLanguage()) {
            case "pt" -> "EEEE, d 'de' MMMM 'de' yyyy";
            case "ar" -> "EEEE d MMMM yyyy";
            default -> "EEEE " + shortDay(instant);
        };
    }

    private String shortDay(Instant instant) {
        return dayNumber(instant) + inMonth() + (isPortuguese() ? " 'de' yyyy" : " yyyy");
    }

    private String dayNumber(Instant instant) {
        boolean first = instant.atZone(zone).getDayOfMonth() == 1;
        return switch (locale.getLanguage()) {
            case "fr" -> first ? "d'er'" : "d";
            case "pt" -> first ? "d'.º'" : "d";
            default -> "d";
        };
    }

    private String inMonth() {
        return isPortuguese() ? " 'de' MMMM" : " MMMM";
    }

    private boolean isPortuguese() {
        return locale.getLanguage().equals("pt");
    }

    private String at() {
        return switch (locale.getLanguage()) {
            case "fr" -> " 'à' ";
            case "pt" -> " 'às' ";
            case "ar" -> "، ";
            default -> " 'at' ";
        };
    }

    private String print(Instant instant, String pattern) {
        ZonedDateTime local = instant.atZone(zone);
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }
}
