package africa.pia.web.newsroom;

import africa.pia.article.desk.AgendaEntry;
import africa.pia.section.SectionItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One day of the calendar.
 *
 * @param at its first instant
 * @param within whether it is of the month that was asked for
 * @param groups what appears on it, by section in the order of the navigation
 * @param folded how many more appear than are shown
 */
public record CalendarDay(
        LocalDate date, Instant at, boolean today, boolean past, boolean within, List<Group> groups, int folded) {

    /** The most that a day of a month's sheet shows; its week shows all. */
    static final int SHOWN_IN_MONTH = 8;

    /**
     * What appears in one section.
     *
     * @param section its key
     */
    public record Group(String section, List<AgendaEntry> entries) {}

    public boolean isBare() {
        return groups.isEmpty();
    }

    /** The days of a span, with what appears on each. */
    static List<CalendarDay> of(
            CalendarSpan span, LocalDate today, List<AgendaEntry> entries, List<SectionItem> sections, ZoneId zone) {
        Map<LocalDate, List<AgendaEntry>> byDay =
                entries.stream().collect(Collectors.groupingBy(entry -> LocalDate.ofInstant(entry.at(), zone)));
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .map(day -> day(span, today, day, byDay.getOrDefault(day, List.of()), sections, zone))
                .toList();
    }

    private static CalendarDay day(
            CalendarSpan span,
            LocalDate today,
            LocalDate day,
            List<AgendaEntry> entries,
            List<SectionItem> sections,
            ZoneId zone) {
        List<AgendaEntry> shown =
                span.isMonth() ? entries.stream().limit(SHOWN_IN_MONTH).toList() : entries;
        return new CalendarDay(
                day,
                day.atStartOfDay(zone).toInstant(),
                day.equals(today),
                day.isBefore(today),
                span.isWithin(day),
                groups(shown, sections),
                entries.size() - shown.size());
    }

    private static List<Group> groups(List<AgendaEntry> entries, List<SectionItem> sections) {
        Map<String, List<AgendaEntry>> bySection = new LinkedHashMap<>();
        sections.forEach(section -> bySection.put(section.key().value(), new ArrayList<>()));
        entries.forEach(entry -> bySection
                .computeIfAbsent(entry.article().section(), gone -> new ArrayList<>())
                .add(entry));
        return bySection.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
