package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.AgendaEntry;
import africa.pia.article.desk.DeskItem;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarDayTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final List<SectionItem> SECTIONS = List.of(
            new SectionItem(new SectionKey("sports"), "Sports"), new SectionItem(new SectionKey("culture"), "Culture"));

    @Test
    void a_week_goes_from_monday_to_sunday() {
        CalendarSpan week = CalendarSpan.weekOf(TUESDAY);

        assertThat(week.first()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(week.last()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(week.previous()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(week.next()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_month_has_whole_weeks_and_knows_its_own_days() {
        CalendarSpan month = CalendarSpan.monthOf(LocalDate.of(2027, 1, 31));

        assertThat(month.first()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(month.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(month.last()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(month.isWithin(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(month.isWithin(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(month.next()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(month.previous()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void an_instant_stands_on_its_day_in_the_sites_zone_under_its_section() {
        List<AgendaEntry> entries = List.of(
                entry(1, "culture", "2026-11-24T10:00:00Z"),
                entry(2, "sports", "2026-11-24T11:00:00Z"),
                entry(3, "sports", "2026-11-24T23:30:00Z"),
                entry(4, "disparue", "2026-11-25T08:00:00Z"));

        List<CalendarDay> days = CalendarDay.of(CalendarSpan.weekOf(TUESDAY), TUESDAY, entries, SECTIONS, LAGOS);

        assertThat(days).hasSize(7);
        assertThat(days.get(0).isBare()).isTrue();
        assertThat(days.get(0).past()).isTrue();
        CalendarDay tuesday = days.get(1);
        assertThat(tuesday.today()).isTrue();
        assertThat(tuesday.groups()).extracting(CalendarDay.Group::section).containsExactly("sports", "culture");
        assertThat(days.get(2).groups()).extracting(CalendarDay.Group::section).containsExactly("sports", "disparue");
    }

    @Test
    void a_busy_day_of_a_month_is_told_in_part() {
        List<AgendaEntry> entries = LongStream.rangeClosed(1, 11)
                .mapToObj(id -> entry(id, "sports", "2026-11-24T10:00:00Z"))
                .toList();

        CalendarDay inMonth = CalendarDay.of(CalendarSpan.monthOf(TUESDAY), TUESDAY, entries, SECTIONS, LAGOS).stream()
                .filter(CalendarDay::today)
                .findFirst()
                .orElseThrow();
        CalendarDay inWeek = CalendarDay.of(CalendarSpan.weekOf(TUESDAY), TUESDAY, entries, SECTIONS, LAGOS)
                .get(1);

        assertThat(inMonth.folded()).isEqualTo(3);
        assertThat(inMonth.groups().get(0).entries()).hasSize(8);
        assertThat(inWeek.folded()).isZero();
        assertThat(inWeek.groups().get(0).entries()).hasSize(11);
    }

    private static AgendaEntry entry(long id, String section, String at) {
        Instant instant = Instant.parse(at);
        DeskItem item = new DeskItem(
                new ArticleId(id),
                "article-" + id,
                "Article " + id,
                ArticleStatus.SCHEDULED,
                section,
                "fr",
                new AccountId(1),
                instant,
                Optional.of(instant),
                Optional.empty(),
                1);
        return new AgendaEntry(item, instant, AgendaEntry.Kind.SCHEDULED);
    }
}
