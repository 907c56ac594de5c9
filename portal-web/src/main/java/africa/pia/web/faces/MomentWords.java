package africa.pia.web.faces;

import africa.pia.site.SiteSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** Instants in the language of the page, in the site's zone: {@code #{moments.full(article.publishedAt)}}. */
@Named("moments")
@RequestScoped
public class MomentWords {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long MINUTES_OF_A_DAY = 24 * 60;

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
     * @param style {@code full}, {@code day}, {@code date}, {@code dateTime}, {@code time} or {@code relative}; as
     *     {@code dateTime} when empty
     */
    public String words(Instant instant, String style) {
        return switch (style == null ? "" : style) {
            case "full" -> moments.full(instant);
            case "day" -> moments.day(instant);
            case "date" -> moments.date(instant);
            case "time" -> moments.time(instant);
            case "relative" -> relative(instant);
            case "", "dateTime" -> moments.dateTime(instant);
            default -> throw new IllegalArgumentException("No style of a moment: " + style);
        };
    }

    public String machine(Instant instant) {
        return moments.machine(instant);
    }

    /** The day in full, today. */
    public String getToday() {
        return moments.day(clock.instant());
    }

    // "20 min ago" within a day, the date beyond: nobody counts in days what a newspaper printed.
    private String relative(Instant instant) {
        long minutes = moments.minutesSince(instant);
        if (minutes < 1) {
            return phrases.site("moment.now");
        }
        if (minutes < MINUTES_OF_AN_HOUR) {
            return phrases.count(phrases.site("moment.minutes-ago"), minutes);
        }
        if (minutes < MINUTES_OF_A_DAY) {
            return phrases.count(phrases.site("moment.hours-ago"), minutes / MINUTES_OF_AN_HOUR);
        }
        return moments.date(instant);
    }
}
