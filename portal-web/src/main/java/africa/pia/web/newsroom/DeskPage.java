package africa.pia.web.newsroom;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.account.StaffDirectory;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskCounts;
import africa.pia.article.desk.DeskFilter;
import africa.pia.article.desk.DeskItem;
import africa.pia.article.desk.NextText;
import africa.pia.article.desk.Refiling;
import africa.pia.article.desk.SavedView;
import africa.pia.article.desk.SavedViews;
import africa.pia.note.NoteDesk;
import africa.pia.paging.Slice;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.faces.PortalExceptionHandler;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newsroom's list of work: the built-in views and those that the person keeps, filters over the list, and changes of
 * what is ticked in it.
 */
@Named
@RequestScoped
public class DeskPage {

    private static final int SHOWN = 30;
    private static final Pattern OF_VIEW = Pattern.compile("(rename|drop):([0-9]{1,18}):([0-9]{1,18})");
    private static final List<String> DONE_TO_VIEWS = List.of("kept", "renamed", "dropped");

    @EJB
    ArticleDesk desk;

    @EJB
    SavedViews savedViews;

    @EJB
    Refiling refiling;

    @EJB
    NoteDesk notes;

    @Inject
    Shelves shelves;

    @EJB
    StaffDirectory staff;

    @EJB
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Language speech;

    private Inquiry inquiry;
    private DeskFilter filter;
    private Slice<DeskItem> slice;
    private DeskCounts counts;
    private Map<AccountId, AccountProfile> writers;
    private Map<ArticleId, Integer> openNotes;
    private Map<ArticleId, ArticleStatus> nextStates;
    private List<NextText> nextTexts;
    private List<Kept> kept;
    private List<Refused> refused;

    /**
     * One tab over the list.
     *
     * @param name part of the bundle's key
     */
    public record Tab(String name, String address, boolean current, long count) {}

    /**
     * A view that the person keeps.
     *
     * @param key id and version, as the buttons have them
     * @param name as it is, or as it was typed when another was refused
     */
    public record Kept(SavedView view, String key, String name, String address, boolean current) {}

    /** An article that was ticked and not changed, with why. */
    public record Refused(ArticleId article, String headline, String language, String why) {}

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
        DeskFilter asked = DeskAddress.filter(inquiry);
        // A contributor sees own articles in any case.
        filter = isEditor() ? asked : asked.ofOwn(false);
    }

    /** Carries out what was sent. */
    public void act() {
        if (!inquiry.request().getMethod().equals("POST")) {
            return;
        }
        String act = inquiry.text("act");
        Matcher ofView = OF_VIEW.matcher(act);
        try {
            if (act.equals("keep")) {
                savedViews.keep(inquiry.text("name"), filter);
                see("view", "kept");
            } else if (ofView.matches()) {
                changeView(ofView);
            } else {
                refile(act);
            }
        } catch (InvalidInputException invalid) {
            invalid.errors()
                    .forEach(error -> errors.add(
                            field(act, error.field()),
                            phrases.term(error.code(), error.arguments().toArray())));
            PageAnswer.status(PortalExceptionHandler.status(invalid.kind()));
        } catch (PortalException refusal) {
            errors.add("", refusal);
            PageAnswer.status(PortalExceptionHandler.status(refusal.kind()));
        }
    }

    private void changeView(Matcher ofView) {
        long id = Long.parseLong(ofView.group(2));
        long version = Long.parseLong(ofView.group(3));
        if (ofView.group(1).equals("rename")) {
            savedViews.rename(id, version, inquiry.text("name-" + id));
            see("view", "renamed");
        } else {
            savedViews.drop(id, version);
            see("view", "dropped");
        }
    }

    private void refile(String act) {
        Optional<Refiling.Move> move = Bulk.move(act, inquiry.text("to-section"), inquiry.text("with-tag"));
        if (move.isPresent()) {
            List<Refiling.Answer> answers =
                    refiling.refile(Bulk.picked(inquiry.request().getParameterValues("pick")), move.get());
            PageAnswer.see(Bulk.tell(here(), answers));
        }
    }

    private void see(String name, String value) {
        PageAnswer.see(Addresses.with(here(), name, value));
    }

    /** This list where it was, without what the last page told. */
    private String here() {
        String address = DeskAddress.of(filter);
        return inquiry.after()
                .map(cursor -> Addresses.with(address, "after", cursor.value()))
                .orElse(address);
    }

    private static String field(String act, String field) {
        Matcher ofView = OF_VIEW.matcher(act);
        return switch (field) {
            case "name" -> ofView.matches() ? "name-" + ofView.group(2) : "name";
            case "section" -> "to-section";
            case "tag" -> "with-tag";
            default -> "";
        };
    }

    public boolean isEditor() {
        return caller.is(Role.EDITOR);
    }

    /** Where the forms of the page are sent. */
    public String getAddress() {
        return here();
    }

    public DeskFilter getFilter() {
        return filter;
    }

    /** The state that narrows the list, as it stands in the address; empty when none does. */
    public String getStatus() {
        return filter.status().map(DeskAddress::inAddress).orElse("");
    }

    public String getSection() {
        return filter.section().map(SectionKey::value).orElse("");
    }

    public String getLanguage() {
        return filter.language().orElse("");
    }

    public String getWriter() {
        return filter.writer().map(AccountId::toString).orElse("");
    }

    /** The tag as it was typed, else its key. */
    public String getTag() {
        return inquiry.text("tag");
    }

    public String getFrom() {
        return filter.from().map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return filter.to().map(LocalDate::toString).orElse("");
    }

    /** Whether anything but the caller's own choice of whose articles narrows the list. */
    public boolean isNarrowed() {
        return filter.status().isPresent() || filter.isNarrow();
    }

    /** Whether one of the filters is set that stand folded. */
    public boolean isRefined() {
        return filter.language().isPresent()
                || filter.writer().isPresent()
                || filter.tag().isPresent()
                || filter.from().isPresent()
                || filter.to().isPresent();
    }

    /** This view, without filters. */
    public String getPlainAddress() {
        return DeskAddress.of(DeskFilter.ALL.in(filter.status()).ofOwn(filter.own()));
    }

    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        DeskFilter every = filter.in(Optional.empty()).ofOwn(false);
        tabs.add(new Tab("ALL", DeskAddress.of(every), filter.equals(every), counts().all()));
        if (isEditor()) {
            DeskFilter own = every.ofOwn(true);
            tabs.add(new Tab("OWN", DeskAddress.of(own), filter.equals(own), counts().own()));
        }
        for (ArticleStatus status : ArticleStatus.values()) {
            tabs.add(new Tab(
                    status.name(),
                    DeskAddress.of(every.in(Optional.of(status))),
                    filter.status().equals(Optional.of(status)),
                    counts().byStatus().get(status)));
        }
        return tabs;
    }

    /** The person's own views. */
    public List<Kept> getKept() {
        if (kept == null) {
            kept = savedViews.all().stream()
                    .map(view -> new Kept(
                            view,
                            view.id() + ":" + view.version(),
                            inquiry.text("act").startsWith("rename:" + view.id() + ":")
                                    ? inquiry.text("name-" + view.id())
                                    : view.name(),
                            DeskAddress.of(view.filter()),
                            view.filter().equals(filter)))
                    .toList();
        }
        return kept;
    }

    /** Whether this view may be kept: it narrows something, and is not kept already. */
    public boolean isKeepable() {
        return !filter.equals(DeskFilter.ALL) && getKept().stream().noneMatch(Kept::current);
    }

    /** What was typed as the name of a view. */
    public String getName() {
        return inquiry.text("name");
    }

    /** Whether the drawer of views stands open: something was just done in it, or refused. */
    public boolean isManaging() {
        return inquiry.text("act").matches("(?:keep|rename|drop).*");
    }

    /** What was just done to a view, as part of the bundle's key; empty when nothing was. */
    public String getViewDone() {
        String told = inquiry.text("view");
        return DONE_TO_VIEWS.contains(told) ? told : "";
    }

    public List<SectionItem> getSections() {
        return shelves.getAll();
    }

    public List<String> getLanguages() {
        return DeskAddress.LANGUAGES;
    }

    /** A language as the page's language calls it. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(speech.getLocale());
    }

    public List<AccountProfile> getStaff() {
        return staff.writers();
    }

    public List<DeskItem> getItems() {
        return slice().items();
    }

    public String getNext() {
        return inquiry.next(slice().next());
    }

    public String getFirst() {
        return inquiry.first();
    }

    /** The instant that the list is ordered by. */
    public Instant at(DeskItem item) {
        return isByAppearance() ? item.at() : item.updatedAt();
    }

    /** Whether the list is ordered by when articles appear. */
    public boolean isByAppearance() {
        return filter.status().equals(Optional.of(ArticleStatus.SCHEDULED))
                || filter.status().equals(Optional.of(ArticleStatus.PUBLISHED));
    }

    /** The value by which an article is ticked. */
    public String key(DeskItem item) {
        return Bulk.key(item.id(), item.version());
    }

    /** Whether an article was ticked before the form was refused. */
    public boolean ticked(DeskItem item) {
        String[] sent = inquiry.request().getParameterValues("pick");
        return sent != null && Arrays.asList(sent).contains(key(item));
    }

    /** The section that was chosen before the form was refused. */
    public String getToSection() {
        return inquiry.text("to-section");
    }

    /** The tag that was typed before the form was refused. */
    public String getWithTag() {
        return inquiry.text("with-tag");
    }

    /** Whether the last page changed articles, or tried to. */
    public boolean isBulkDone() {
        return inquiry.number("done").isPresent();
    }

    public long getDoneCount() {
        return inquiry.number("done").orElse(0);
    }

    public long getSameCount() {
        return inquiry.number("same").orElse(0);
    }

    public List<Refused> getRefused() {
        if (refused == null) {
            List<Bulk.Refusal> told = Bulk.refused(inquiry.text("refused"));
            Map<ArticleId, DeskItem> items =
                    desk
                            .items(told.stream()
                                    .map(Bulk.Refusal::article)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(DeskItem::id, Function.identity()));
            refused = told.stream()
                    .map(each -> {
                        DeskItem item = items.get(each.article());
                        return new Refused(
                                each.article(),
                                item == null ? each.article().toString() : item.headline(),
                                item == null ? "" : item.language(),
                                phrases.term(each.code(), each.article()));
                    })
                    .toList();
        }
        return refused;
    }

    /** The name of an article's section; its key where the section is no more. */
    public String section(DeskItem item) {
        return shelves.name(item.section());
    }

    /** How many notes beside an article are open. */
    public int openNotes(DeskItem item) {
        if (openNotes == null) {
            openNotes = notes.open(slice().items().stream().map(DeskItem::id).toList());
        }
        return openNotes.getOrDefault(item.id(), 0);
    }

    /** The next texts of published articles that are as far as this list's state. */
    public List<NextText> getNextTexts() {
        if (nextTexts == null) {
            nextTexts = desk.nextTexts(filter);
        }
        return nextTexts;
    }

    /** How far the next text of a published article has come, as part of a key; empty when there is none. */
    public String next(DeskItem item) {
        if (nextStates == null) {
            nextStates =
                    desk.nextStates(slice().items().stream().map(DeskItem::id).toList());
        }
        ArticleStatus status = nextStates.get(item.id());
        return status == null ? "" : status.name();
    }

    /** Who began an article; empty when they have left. */
    public String writer(DeskItem item) {
        return name(item.createdBy());
    }

    /** Who last changed a next text; empty when they have left. */
    public String writer(NextText text) {
        return name(text.changedBy());
    }

    private String name(AccountId account) {
        if (writers == null) {
            writers = accounts.profiles(Stream.concat(
                            slice().items().stream().map(DeskItem::createdBy),
                            getNextTexts().stream().map(NextText::changedBy))
                    .distinct()
                    .toList());
        }
        AccountProfile profile = writers.get(account);
        return profile == null ? "" : profile.displayName();
    }

    private Slice<DeskItem> slice() {
        if (slice == null) {
            slice = desk.items(filter, inquiry.after(), SHOWN);
        }
        return slice;
    }

    private DeskCounts counts() {
        if (counts == null) {
            counts = desk.counts(filter);
        }
        return counts;
    }
}
