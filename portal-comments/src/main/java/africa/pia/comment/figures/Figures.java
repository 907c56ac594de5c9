package africa.pia.comment.figures;

import africa.pia.account.Role;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.thread.CommentCensus;
import africa.pia.site.SiteSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of the desk over any period, by the days of the portal's own zone. For moderators in full; the sums of a
 * year for everybody.
 */
@Stateless
public class Figures {

    /** The longest period that is looked at, in days. */
    public static final int MOST_DAYS = 3_700;

    /** Days that are not kept yet are counted as they are asked for, but no more than so many at once. */
    private static final int COUNTED_AT_ONCE = 40;

    private static final int BACKLOG_COUNTED = 10_000;

    @Inject
    DayBook book;

    @Inject
    DayCounter counter;

    @Inject
    CommentCensus comments;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    /** How long the stretches are that a period is shown in. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    /** The day that it is where the portal is. */
    @PermitAll
    public LocalDate today() {
        return clock.instant().atZone(site.zone()).toLocalDate();
    }

    /**
     * What happened in a period.
     *
     * @param from first day
     * @param to last day; of a longer period than {@link #MOST_DAYS} only so much is told
     */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Report of(LocalDate from, LocalDate to, Step step) {
        return report(from, to, step);
    }

    private Report report(LocalDate from, LocalDate to, Step step) {
        LocalDate first = to.minusDays(MOST_DAYS).isAfter(from) ? to.minusDays(MOST_DAYS) : from;
        Map<LocalDate, List<Amount>> days = new TreeMap<>();
        book.figures(first, to).forEach(figure -> days.computeIfAbsent(figure.day(), day -> new ArrayList<>())
                .add(figure.asAmount()));
        Set<LocalDate> kept = book.counted(first, to);
        LocalDate today = today();
        LocalDate last = to.isAfter(today) ? today : to;
        int counted = 0;
        for (LocalDate day = last; !day.isBefore(first) && counted < COUNTED_AT_ONCE; day = day.minusDays(1)) {
            if (!kept.contains(day)) {
                days.put(day, count(day));
                counted++;
            }
        }
        Map<LocalDate, Sums> stretches = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            stretches.computeIfAbsent(step.startOf(day), start -> new Sums());
        }
        Sums all = new Sums();
        days.forEach((day, amounts) -> amounts.forEach(amount -> {
            all.add(amount);
            stretches.computeIfAbsent(step.startOf(day), start -> new Sums()).add(amount);
        }));
        return new Report(
                first,
                to,
                all.asTotals(),
                stretches.entrySet().stream()
                        .map(each -> new Stretch(each.getKey(), each.getValue().asTotals()))
                        .toList());
    }

    private List<Amount> count(LocalDate day) {
        return counter.count(
                day.atStartOfDay(site.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(site.zone()).toInstant());
    }

    /** What waits now. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Backlog backlog() {
        Instant now = clock.instant();
        return new Backlog(
                comments.held(BACKLOG_COUNTED), comments.oldestHeld().map(oldest -> Duration.between(oldest, now)));
    }

    /** The sums of a year, for everybody. The year that is running is told up to yesterday. */
    @PermitAll
    public Report year(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate yesterday = today().minusDays(1);
        return report(LocalDate.of(year, Month.JANUARY, 1), end.isAfter(yesterday) ? yesterday : end, Step.MONTH);
    }

    /** The years of which there are sums, the latest first. */
    @PermitAll
    public List<Integer> years() {
        int last = today().minusDays(1).getYear();
        int first = book.first().map(LocalDate::getYear).orElse(last);
        List<Integer> years = new ArrayList<>();
        for (int year = last; year >= first; year--) {
            years.add(year);
        }
        return years;
    }

    /**
     * Keeps the figures of one more day that is over and not kept yet, if there is one.
     *
     * @return whether there may be another
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean keepNext() {
        LocalDate yesterday = today().minusDays(1);
        Optional<LocalDate> next = book.last().map(day -> day.plusDays(1)).or(() -> comments.beginning()
                .map(at -> at.atZone(site.zone()).toLocalDate()));
        if (next.filter(day -> !day.isAfter(yesterday)).isEmpty()) {
            return false;
        }
        book.keep(next.get(), count(next.get()));
        return true;
    }

    /** What happened in a period, as a whole and stretch by stretch. */
    public record Report(LocalDate from, LocalDate to, Totals all, List<Stretch> stretches) {}

    /** A day, a week or a month, by its first day. */
    public record Stretch(LocalDate start, Totals totals) {}

    /**
     * What waits.
     *
     * @param held counted up to 10,000
     * @param oldest how long the comment waits that waits longest; empty when none does
     */
    public record Backlog(int held, Optional<Duration> oldest) {}

    /**
     * Sums.
     *
     * @param median how long comments had waited for their first decision, half of them no longer; empty without one
     * @param ninth nine of ten no longer
     */
    public record Totals(
            Map<Measure, Long> amounts,
            Map<Ground, Long> grounds,
            Map<SanctionKind, Long> sanctions,
            Optional<Duration> median,
            Optional<Duration> ninth) {

        public long get(Measure measure) {
            return amounts.getOrDefault(measure, 0L);
        }

        /** Removals on whatever ground. */
        public long getTakenDown() {
            return get(Measure.REMOVED) + get(Measure.SPAM);
        }

        /** Decisions on comments, not on earlier decisions. */
        public long getDecided() {
            return get(Measure.APPROVED) + getTakenDown();
        }

        /** Decisions that were taken back or fell on appeal. */
        public long getReversed() {
            return get(Measure.UNDONE) + get(Measure.OVERTURNED);
        }

        /** Of a hundred decisions so many were reversed; empty without a decision. */
        public Optional<Integer> getReversalRate() {
            return share(getReversed());
        }

        /** Of a hundred decisions so many were made by a rule; empty without a decision. */
        public Optional<Integer> getAutomatedShare() {
            return share(get(Measure.AUTOMATED));
        }

        private Optional<Integer> share(long part) {
            return getDecided() == 0 ? Optional.empty() : Optional.of(Math.round(100f * part / getDecided()));
        }
    }

    /** Adds amounts up. */
    private static final class Sums {

        private final Map<Measure, Long> amounts = new EnumMap<>(Measure.class);
        private final Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
        private final Map<SanctionKind, Long> sanctions = new EnumMap<>(SanctionKind.class);
        private final Waits waits = new Waits();

        void add(Amount amount) {
            switch (amount.measure()) {
                case GROUND -> grounds.merge(Ground.valueOf(amount.part()), amount.amount(), Long::sum);
                case SANCTION -> sanctions.merge(SanctionKind.valueOf(amount.part()), amount.amount(), Long::sum);
                case WAIT -> waits.add(Integer.parseInt(amount.part()), amount.amount());
                default -> amounts.merge(amount.measure(), amount.amount(), Long::sum);
            }
        }

        Totals asTotals() {
            return new Totals(
                    Map.copyOf(amounts),
                    new EnumMap<>(grounds),
                    new EnumMap<>(sanctions),
                    waits.percentile(50),
                    waits.percentile(90));
        }
    }
}
