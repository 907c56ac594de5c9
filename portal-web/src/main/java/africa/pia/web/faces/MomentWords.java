package africa.pia.web.faces;

import africa.pia.site.SiteSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Instants in the language of the page, in the site's zone: {@code #{moments.full(article.publishedAt)}}. */
@Named("moments")
@RequestScoped
public class MomentWords {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long FEW_HOURS = 6;
    private static final long DAYS_OF_A_WEEK = 7;

    @Inject
    Clock clock;

    @Inject
    Language language;

    @Inject
    SiteSettings site;

    @Inject
    Phrases phrases;

    private Moments moments;

    @PostConstruct
    void speak() {
        moments = new Moments(language.getLocale(), site.zone(), clock);
    }

    /**
     * An instant in words.
     *
     * @param style {@code full}, {@code day}, {@code date}, {@code dateTime}, {@code time}, {@code month}, {@code
     *     weekday}, {@code dayOfMonth}, {@code weekdayAndDay}, {@code hourOrDay} or {@code relative}; as {@code
     *     dateTime} when empty
     */
    public String words(Instant instant, String style) {
        return switch (style == null ? "" : style) {
            case "full" -> moments.full(instant);
            case "day" -> moments.day(instant);
            case "date" -> moments.date(instant);
            case "time" -> moments.time(instant);
            case "month" -> moments.month(instant);
            case "weekday" -> moments.weekday(instant);
            case "dayOfMonth" -> moments.dayOfMonth(instant);
            case "weekdayAndDay" -> moments.weekdayAndDay(instant);
            case "hourOrDay" -> moments.hourOrDay(instant);
            case "relative" -> relative(instant);
            case "", "dateTime" -> moments.dateTime(instant);
            default -> throw new IllegalArgumentException("No style of a moment: " + style);
        };
    }

    /** From one day to another. */
    public String days(Instant first, Instant last) {
        return moments.days(first, last);
    }

    /** A day of the site, without its weekday. */
    public String date(LocalDate day) {
        return moments.date(day.atStartOfDay(site.zone()).toInstant());
    }

    public String machine(Instant instant) {
        return moments.machine(instant);
    }

    /** The day in full, today. */
    public String getToday() {
        return moments.day(clock.instant());
    }

    // Hours while it is of today or last night, then the day, then the date: nobody counts a paper's age in days.
    private String relative(Instant instant) {
        long minutes = moments.minutesSince(instant);
        if (minutes < 1) {
            return phrases.site("moment.now");
        }
        if (minutes < MINUTES_OF_AN_HOUR) {
            return phrases.count(phrases.site("moment.minutes-ago"), minutes);
        }
        long days = moments.daysAgo(instant);
        if (days <= 0 || minutes < FEW_HOURS * MINUTES_OF_AN_HOUR) {
            return phrases.count(phrases.site("moment.hours-ago"), minutes / MINUTES_OF_AN_HOUR);
        }
        if (days == 1) {
            return phrases.site("moment.yesterday");
        }
        return days < DAYS_OF_A_WEEK ? moments.weekday(instant) : moments.date(instant);
    }
}
