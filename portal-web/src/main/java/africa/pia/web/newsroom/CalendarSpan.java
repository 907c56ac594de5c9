package africa.pia.web.newsroom;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that a calendar shows: a week from Monday on, or all the weeks that a month touches.
 *
 * @param on the day that was asked for
 * @param first a Monday
 * @param last a Sunday
 */
record CalendarSpan(LocalDate on, LocalDate first, LocalDate last, boolean isMonth) {

    static CalendarSpan weekOf(LocalDate day) {
        return new CalendarSpan(day, monday(day), sunday(day), false);
    }

    static CalendarSpan monthOf(LocalDate day) {
        return new CalendarSpan(
                day, monday(day.withDayOfMonth(1)), sunday(day.with(TemporalAdjusters.lastDayOfMonth())), true);
    }

    /** A day of the week or month before. */
    LocalDate previous() {
        return isMonth ? on.withDayOfMonth(1).minusMonths(1) : on.minusWeeks(1);
    }

    /** A day of the week or month after. */
    LocalDate next() {
        return isMonth ? on.withDayOfMonth(1).plusMonths(1) : on.plusWeeks(1);
    }

    /** Whether a day is of the month that was asked for; every day of a week is. */
    boolean isWithin(LocalDate day) {
        return !isMonth || day.getMonth() == on.getMonth();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
