package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskFilter;
import africa.pia.article.desk.DeskItem;
import africa.pia.paging.Slice;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newsroom's list of work: what stands where, last changed first. */
@Named
@RequestScoped
public class DeskPage {

    private static final String ADDRESS = "/newsroom";
    private static final int SHOWN = 30;
    private static final int MAX_WORDS = 100;

    @EJB
    ArticleDesk desk;

    @EJB
    SectionDirectory sections;

    @EJB
    AccountDirectory accounts;

    @Inject
    Caller caller;

    private Inquiry inquiry;
    private Optional<ArticleStatus> status = Optional.empty();
    private boolean own;
    private String words = "";
    private Slice<DeskItem> slice;
    private Map<ArticleStatus, Long> counts;
    private Map<AccountId, AccountProfile> writers;
    private Map<String, String> sectionNames;

    /**
     * One tab over the list.
     *
     * @param status null for the tab of all
     */
    public record Tab(ArticleStatus status, String address, boolean current, long count) {}

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
        String asked = inquiry.text("status").toUpperCase(Locale.ROOT);
        status = Arrays.stream(ArticleStatus.values())
                .filter(each -> each.name().equals(asked))
                .findFirst();
        own = !isEditor() || inquiry.text("own").equals("true");
        String typed = inquiry.text("q");
        words = typed.substring(0, Math.min(typed.length(), MAX_WORDS));
    }

    public boolean isEditor() {
        return caller.is(Role.EDITOR);
    }

    public boolean isOwn() {
        return own;
    }

    public String getWords() {
        return words;
    }

    /** The state that narrows the list, as it stands in the address; empty when none does. */
    public String getStatus() {
        return status.map(DeskPage::inAddress).orElse("");
    }

    /** Whether anything but the caller's own choice of whose articles narrows the list. */
    public boolean isNarrowed() {
        return status.isPresent() || !words.isEmpty();
    }

    public List<Tab> getTabs() {
        long all = counts().values().stream().mapToLong(Long::longValue).sum();
        Tab every = new Tab(null, address(Optional.empty(), own), status.isEmpty(), all);
        return Stream.concat(
                        Stream.of(every),
                        Arrays.stream(ArticleStatus.values())
                                .map(each -> new Tab(
                                        each,
                                        address(Optional.of(each), own),
                                        status.equals(Optional.of(each)),
                                        counts().getOrDefault(each, 0L))))
                .toList();
    }

    /** This list, of the caller's own articles. */
    public String getOwnAddress() {
        return address(status, true);
    }

    /** This list, of everybody's articles. */
    public String getAllAddress() {
        return address(status, false);
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

    /** The name of an article's section; its key where the section is no more. */
    public String section(DeskItem item) {
        if (sectionNames == null) {
            sectionNames = sections.navigation().stream()
                    .collect(Collectors.toMap(section -> section.key().value(), SectionItem::name));
        }
        return sectionNames.getOrDefault(item.section(), item.section());
    }

    /** Who began an article; empty when they have left. */
    public String writer(DeskItem item) {
        if (writers == null) {
            writers = accounts.profiles(
                    slice().items().stream().map(DeskItem::createdBy).distinct().toList());
        }
        AccountProfile profile = writers.get(item.createdBy());
        return profile == null ? "" : profile.displayName();
    }

    private Slice<DeskItem> slice() {
        if (slice == null) {
            slice = desk.items(new DeskFilter(status, words, own), inquiry.after(), SHOWN);
        }
        return slice;
    }

    private Map<ArticleStatus, Long> counts() {
        if (counts == null) {
            counts = desk.counts(own);
        }
        return counts;
    }

    private String address(Optional<ArticleStatus> wanted, boolean ownOnly) {
        String address = ADDRESS;
        if (wanted.isPresent()) {
            address = Addresses.with(address, "status", inAddress(wanted.get()));
        }
        if (ownOnly && isEditor()) {
            address = Addresses.with(address, "own", "true");
        }
        return words.isEmpty() ? address : Addresses.with(address, "q", words);
    }

    private static String inAddress(ArticleStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
