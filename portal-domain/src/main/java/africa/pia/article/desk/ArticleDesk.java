package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.SearchIndex;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.tag.TagEntry;
import africa.pia.tag.TagRegister;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of work and its calendar: an editor sees every article in it, a contributor own ones only. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class ArticleDesk {

    /** The most entries that a calendar shows of each kind. */
    public static final int MAX_AGENDA = 600;

    private static final int MAX_LIMIT = 100;
    private static final int MAX_FOUND = 500;

    @Inject
    DeskRows rows;

    @Inject
    SearchIndex index;

    @Inject
    SectionDirectory sections;

    @Inject
    TagRegister tags;

    @Inject
    Caller caller;

    @Inject
    SiteSettings site;

    /**
     * The list of work, in the order of the filter's state.
     *
     * <p>Words of published texts are looked up in the search index, the newest five hundred that have them all; those
     * of all others in the text itself.
     *
     * @param after continues an earlier slice of the same filter
     * @param limit 1 to 100
     */
    public Slice<DeskItem> items(DeskFilter filter, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 articles, not " + limit);
        }
        List<DeskItem> found = rows.items(narrowing(filter), after, limit + 1);
        DeskOrder order = DeskOrder.of(filter.status());
        return Slice.of(
                found, limit, item -> Cursor.of(order.at(item), item.id().value()));
    }

    /**
     * How many articles of each state the caller sees under a filter, whatever its own state; without further
     * narrowing, counting stops at ten thousand.
     */
    public DeskCounts counts(DeskFilter filter) {
        DeskFilter every = filter.in(Optional.empty()).ofOwn(false);
        Map<ArticleStatus, Long> counts = new EnumMap<>(ArticleStatus.class);
        for (ArticleStatus status : ArticleStatus.values()) {
            counts.put(status, 0L);
        }
        counts.putAll(count(every));
        rows.nextCounts(narrowing(every)).forEach((status, count) -> counts.merge(status, count, Long::sum));
        long own = caller.is(Role.EDITOR)
                ? count(every.ofOwn(true)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                : counts.values().stream().mapToLong(Long::longValue).sum();
        return new DeskCounts(counts, own);
    }

    private Map<ArticleStatus, Long> count(DeskFilter filter) {
        if (filter.isNarrow()) {
            return rows.counts(narrowing(filter));
        }
        Map<ArticleStatus, Long> counts = new EnumMap<>(ArticleStatus.class);
        for (ArticleStatus status : ArticleStatus.values()) {
            counts.put(status, rows.count(status, writer(filter.own())));
        }
        return counts;
    }

    /** One article's row; empty where the caller does not see it. */
    public Optional<DeskItem> item(ArticleId id) {
        return items(List.of(id)).stream().findFirst();
    }

    /** The rows of some articles, those left out that the caller does not see. */
    public List<DeskItem> items(Collection<ArticleId> ids) {
        return ids.isEmpty() ? List.of() : rows.items(ids, writer(false));
    }

    /**
     * The next texts of published articles that are as far as the filter's state, in the order of the list: a hundred
     * at most. There are none for a state that no next text has, nor without one.
     */
    public List<NextText> nextTexts(DeskFilter filter) {
        return filter.status()
                .filter(status -> status != ArticleStatus.PUBLISHED && status != ArticleStatus.WITHDRAWN)
                .map(status -> rows.nextTexts(narrowing(filter.in(Optional.empty())), status, MAX_LIMIT))
                .orElse(List.of());
    }

    /** How far the next texts of published articles have come; what has none, or is not published, is absent. */
    public Map<ArticleId, ArticleStatus> nextStates(Collection<ArticleId> ids) {
        return ids.isEmpty() ? Map.of() : rows.nextStates(ids, writer(false));
    }

    /**
     * What appeared and what is to appear in a stretch of days, in the order of time.
     *
     * @param from first day, in the site's zone
     * @param to last day
     */
    public List<AgendaEntry> agenda(LocalDate from, LocalDate to, Optional<SectionKey> section) {
        Instant begin = from.atStartOfDay(site.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(site.zone()).toInstant();
        Optional<AccountId> writer = writer(false);
        Set<SectionKey> keys = keys(section);
        Stream<AgendaEntry> published = rows.published(begin, end, keys, writer, MAX_AGENDA).stream()
                .map(item -> new AgendaEntry(item, item.at(), AgendaEntry.Kind.PUBLISHED));
        Stream<AgendaEntry> scheduled = rows.scheduled(begin, end, keys, writer, MAX_AGENDA).stream()
                .map(item -> new AgendaEntry(item, item.at(), AgendaEntry.Kind.SCHEDULED));
        Stream<AgendaEntry> replacing = rows.replacing(begin, end, keys, writer, MAX_AGENDA).stream()
                .map(text ->
                        new AgendaEntry(text.article(), text.publishAt().orElseThrow(), AgendaEntry.Kind.REPLACING));
        return Stream.of(published, scheduled, replacing)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(AgendaEntry::at)
                        .thenComparing(entry -> entry.article().id().value()))
                .collect(Collectors.toUnmodifiableList());
    }

    private Narrowing narrowing(DeskFilter filter) {
        Optional<AccountId> own = writer(filter.own());
        return new Narrowing(
                filter.tagged(filter.tag()
                        .map(key -> tags.find(key).map(TagEntry::key).orElse(key))),
                keys(filter.section()),
                own,
                filter.from().map(day -> day.atStartOfDay(site.zone()).toInstant()),
                filter.to().map(day -> day.plusDays(1).atStartOfDay(site.zone()).toInstant()),
                filter.words().isBlank() ? List.of() : index.newest(filter.words(), MAX_FOUND));
    }

    /** Every key under which articles of a section are filed; none when nothing is asked of one. */
    private Set<SectionKey> keys(Optional<SectionKey> section) {
        return section.map(key -> sections.tree().within(key)).orElse(Set.of());
    }

    private Optional<AccountId> writer(boolean own) {
        return own || !caller.is(Role.EDITOR) ? Optional.of(caller.required()) : Optional.empty();
    }

    /**
     * A filter as the tables are asked.
     *
     * @param sections that may be filed in; any when empty
     * @param owner whose articles alone, for who sees no others or wants none
     * @param from first instant
     * @param to the instant after the last
     * @param found published articles whose text has the words
     */
    record Narrowing(
            DeskFilter filter,
            Set<SectionKey> sections,
            Optional<AccountId> owner,
            Optional<Instant> from,
            Optional<Instant> to,
            List<Long> found) {}
}
