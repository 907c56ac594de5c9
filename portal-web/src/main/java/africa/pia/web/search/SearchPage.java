package africa.pia.web.search;

import africa.pia.article.ArticleSearch;
import africa.pia.article.SearchHit;
import africa.pia.paging.Cursor;
import africa.pia.search.SearchQuery;
import africa.pia.search.SearchQuery.Order;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.BadAddressException;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for among the published articles, and what was found. Without words it is the paper's archive,
 * newest first, once something else narrows or orders it; the bare address is only a form.
 */
@Named
@RequestScoped
public class SearchPage {

    /** Longer than any headline; beyond it somebody has pasted a text. */
    static final int MAX_LENGTH = 200;

    private static final int PAGE = 20;

    @EJB
    ArticleSearch search;

    @Inject
    Shelves shelves;

    @Inject
    Phrases phrases;

    @Inject
    SiteSettings site;

    private String q;
    private String section;
    private String from;
    private String to;
    private String sort;
    private String after;

    private ArticleSearch.Results results;

    /** Searches, when there is anything to search for. */
    public void open() {
        Order order = order();
        Optional<SectionItem> filed = filedIn();
        Optional<Instant> begin = startOf(from, "from", 0);
        Optional<Instant> end = startOf(to, "to", 1);
        if (isTooLong()) {
            PageAnswer.status(400);
            return;
        }
        if (!words().isEmpty() || !text(sort).isEmpty() || filed.isPresent() || begin.isPresent() || end.isPresent()) {
            // A section of before is the one that it was merged into from here on.
            filed.ifPresent(item -> section = item.key().value());
            Set<String> sections = filed.map(item -> Set.of(section)).orElse(Set.of());
            SearchQuery query = new SearchQuery(words(), sections, begin, end, order);
            results = search.find(
                    query, Optional.of(text(after)).filter(it -> !it.isEmpty()).map(Cursor::new), PAGE);
        }
    }

    private Order order() {
        return switch (text(sort)) {
            case "", "best" -> words().isEmpty() ? Order.NEWEST : Order.BEST;
            case "newest" -> Order.NEWEST;
            default -> throw new BadAddressException("sort");
        };
    }

    private Optional<SectionItem> filedIn() {
        if (text(section).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SectionKey.of(section)
                .flatMap(shelves.getTree()::find)
                .orElseThrow(() -> new BadAddressException("section")));
    }

    private Optional<Instant> startOf(String day, String parameter, int daysLater) {
        if (text(day).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day)
                    .plusDays(daysLater)
                    .atStartOfDay(site.zone())
                    .toInstant());
        } catch (DateTimeException notADay) {
            throw new BadAddressException(parameter);
        }
    }

    private String words() {
        return text(q).strip();
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }

    /** Whether so much was typed that it cannot be meant as a search. */
    public boolean isTooLong() {
        return words().length() > MAX_LENGTH;
    }

    /** Whether a search was made, with or without success. */
    public boolean isSearched() {
        return results != null;
    }

    public List<SearchHit> getHits() {
        return results.hits().items();
    }

    /** How many were found, in words. */
    public String getCount() {
        if (words().isEmpty()) {
            return phrases.count(
                    phrases.site(results.exact() ? "search.count-all" : "search.count-all-over"), results.total());
        }
        String counted =
                phrases.count(phrases.site(results.exact() ? "search.count" : "search.count-over"), results.total());
        return phrases.say(counted, "", words());
    }

    public String getNext() {
        return results.hits()
                .next()
                .map(cursor -> Addresses.with(list(), "after", cursor.value()))
                .orElse("");
    }

    /** The first page of what was found; empty when this is it. */
    public String getFirst() {
        return text(after).isEmpty() ? "" : list();
    }

    /** What was found, in another order. */
    public String sorted(String wished) {
        return Addresses.with(list(), "sort", wished);
    }

    public boolean isNewestFirst() {
        return order() == Order.NEWEST;
    }

    /** Whether the form shows more than the words. */
    public boolean isNarrowed() {
        return !text(section).isEmpty() || !text(from).isEmpty() || !text(to).isEmpty();
    }

    private String list() {
        String address = "/search";
        address = words().isEmpty() ? address : Addresses.with(address, "q", words());
        address = text(section).isEmpty() ? address : Addresses.with(address, "section", section);
        address = text(from).isEmpty() ? address : Addresses.with(address, "from", from);
        address = text(to).isEmpty() ? address : Addresses.with(address, "to", to);
        return text(sort).isEmpty() ? address : Addresses.with(address, "sort", sort);
    }

    public List<SectionItem> getSections() {
        return shelves.getAll();
    }

    /** What was typed, as typed. */
    public String getQ() {
        return text(q);
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSection() {
        return text(section);
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getFrom() {
        return text(from);
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return text(to);
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getSort() {
        return text(sort);
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getAfter() {
        return text(after);
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
