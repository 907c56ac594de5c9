package africa.pia.web.moderation;

import africa.pia.act.Act;
import africa.pia.act.Act.Subject;
import africa.pia.act.ActEntry;
import africa.pia.act.ChainCheck;
import africa.pia.audit.AuditDesk;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The log of acts: filtered, checked, handed on. At {@code /moderation/log}, and for administrators also at
 * {@code /admin/audit}.
 */
@Named
@RequestScoped
public class LogPage {

    private static final String ADDRESS = ModerationNav.ADDRESS + "/log";
    private static final String KINDS = "act.";
    private static final int SHOWN = 50;
    private static final int HASH_SHOWN = 12;

    @EJB
    AuditDesk audit;

    @Inject
    SiteSettings site;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Language language;

    private Inquiry inquiry;
    private Slice<AuditDesk.Row> slice;
    private ChainCheck check;

    /**
     * One act in the table.
     *
     * @param subjectAddress where its subject is looked at; empty where there is no such page
     * @param hash the beginning of the row's hash; empty while it is not chained
     */
    public record Line(AuditDesk.Row row, String words, String subjectAddress, String hash) {}

    /** Answers 400 where a filter is no filter, and lists everything beside it. */
    public void open() {
        inquiry = new Inquiry();
        LogQuery query = LogQuery.of(inquiry, site.zone());
        query.wrong()
                .forEach(field -> errors.add(
                        field, phrases.term(LogQuery.DAYS.contains(field) ? "field.no-day" : "field.no-id")));
        if (!query.wrong().isEmpty()) {
            PageAnswer.status(400);
        }
        slice = audit.log(query.filter(), inquiry.after(), SHOWN);
        inquiry.number("check").ifPresent(from -> check = audit.check(from));
    }

    public List<Line> getLines() {
        return slice.items().stream().map(this::line).toList();
    }

    private Line line(AuditDesk.Row row) {
        ActEntry entry = row.entry();
        return new Line(
                row,
                words(entry.act().kind()),
                addressOf(entry.act()),
                entry.hash().map(hash -> hash.substring(0, HASH_SHOWN)).orElse(""));
    }

    /** What was done, in words; a kind that no bundle knows is shown as it is. */
    private String words(String kind) {
        ResourceBundle words = kinds();
        return words.containsKey(KINDS + kind) ? words.getString(KINDS + kind) : kind;
    }

    private ResourceBundle kinds() {
        return ResourceBundle.getBundle("africa.pia.web.messages.acts", language.getLocale());
    }

    private static String addressOf(Act act) {
        return switch (act.subject()) {
            case COMMENT -> ModerationNav.ADDRESS + "/comments/" + act.subjectId();
            case ACCOUNT -> ModerationNav.ADDRESS + "/people/" + act.subjectId();
            case CONVERSATION -> ModerationNav.ADDRESS + "/conversations/" + act.subjectId();
            default -> "";
        };
    }

    /** One kind to choose. */
    public record Kind(String name, String words) {}

    /** The kinds that are known, by their words. */
    public List<Kind> getKinds() {
        return kinds().keySet().stream()
                .filter(key -> key.startsWith(KINDS))
                .map(key -> new Kind(key.substring(KINDS.length()), kinds().getString(key)))
                .sorted(Comparator.comparing(Kind::words))
                .toList();
    }

    public Subject[] getSubjects() {
        return Subject.values();
    }

    /** What was asked for in a field. */
    public String asked(String name) {
        return inquiry.text(name);
    }

    public boolean isNarrowed() {
        return List.of("kind", "actor", "subject", "number", "article", "from", "to").stream()
                .anyMatch(name -> !asked(name).isEmpty());
    }

    /** The end of the chain. */
    public ChainCheck getHead() {
        return audit.head();
    }

    /** What a check found; null when none was asked for. */
    public ChainCheck getCheck() {
        return check;
    }

    /** Where the chain is checked from its beginning. */
    public String getCheckAddress() {
        return Addresses.with(ADDRESS, "check", "1");
    }

    /** Where the check goes on. */
    public String getCheckOn() {
        return Addresses.with(ADDRESS, "check", Long.toString(check.last() + 1));
    }

    /** Where what is shown here can be taken away. */
    public String fileAs(String format) {
        String here = Addresses.without(Addresses.without(Addresses.here(inquiry.request()), "after"), "check");
        int query = here.indexOf('?');
        return ADDRESS + "." + format + (query < 0 ? "" : here.substring(query));
    }

    /** The file of the statements of reasons of the days that are asked for. */
    public String statementsAs(String format) {
        String days = LogQuery.DAYS.stream()
                .sorted()
                .filter(day -> !inquiry.text(day).isEmpty())
                .map(day -> day + "=" + URLEncoder.encode(inquiry.text(day), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return StatementsServlet.ADDRESS + "." + format + (days.isEmpty() ? "" : "?" + days);
    }

    public String getMore() {
        return inquiry.next(slice.next());
    }

    public String getBeginning() {
        return inquiry.first();
    }

    public String getAddress() {
        return Addresses.path(inquiry.request());
    }
}
