package africa.pia.web.newsroom;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.desk.AgendaEntry;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What appears on which day, in which section: a week or a month of the site's zone, the week beginning on Monday. */
@Named
@RequestScoped
public class CalendarPage {

    private static final String ADDRESS = "/newsroom/calendar";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @EJB
    ArticleDesk desk;

    @Inject
    Shelves shelves;

    @Inject
    Caller caller;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    private LocalDate today;
    private LocalDate on;
    private CalendarSpan span;
    private Optional<SectionKey> section;
    private List<AgendaEntry> entries;
    private List<CalendarDay> days;

    @PostConstruct
    void read() {
        Inquiry inquiry = new Inquiry();
        today = LocalDate.ofInstant(clock.instant(), site.zone());
        on = DeskAddress.day(inquiry.text("on"))
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .orElse(today);
        span = inquiry.text("view").equals("month") ? CalendarSpan.monthOf(on) : CalendarSpan.weekOf(on);
        section = DeskAddress.section(inquiry.text("section"));
    }

    public boolean isEditor() {
        return caller.is(Role.EDITOR);
    }

    public boolean isMonth() {
        return span.isMonth();
    }

    /** The days that are shown, whole weeks. */
    public List<CalendarDay> getDays() {
        if (days == null) {
            entries = desk.agenda(span.first(), span.last(), section);
            days = CalendarDay.of(span, today, entries, shelves.getAll(), site.zone());
        }
        return days;
    }

    /** Whether nothing at all is shown. */
    public boolean isNothing() {
        return getDays().stream().allMatch(CalendarDay::isBare);
    }

    /** Whether there may be more than is shown. */
    public boolean isCut() {
        getDays();
        return entries.size() >= ArticleDesk.MAX_AGENDA;
    }

    /** The first day of the week, or of the month, as an instant of the site's zone. */
    public Instant getBeginning() {
        return instant(span.isMonth() ? span.on().withDayOfMonth(1) : span.first());
    }

    /** The last day of the week. */
    public Instant getEnd() {
        return instant(span.last());
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    public String getPrevious() {
        return address(span.previous(), span.isMonth());
    }

    public String getNext() {
        return address(span.next(), span.isMonth());
    }

    public String getToday() {
        return address(today, span.isMonth());
    }

    public String getWeekAddress() {
        return address(on, false);
    }

    public String getMonthAddress() {
        return address(on, true);
    }

    /** The week in which a day stands. */
    public String weekOf(CalendarDay day) {
        return address(day.date(), false);
    }

    public String getOn() {
        return on.toString();
    }

    public String getSection() {
        return section.map(SectionKey::value).orElse("");
    }

    public List<SectionItem> getSections() {
        return shelves.getAll();
    }

    private String address(LocalDate day, boolean month) {
        String address = Addresses.with(ADDRESS, "view", month ? "month" : "week");
        address = Addresses.with(address, "on", day.toString());
        return section.isPresent()
                ? Addresses.with(address, "section", section.get().value())
                : address;
    }
}
