package africa.pia.web.moderation;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.LanguageDesk;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.QueueFilter;
import africa.pia.comment.report.FlagReason;
import africa.pia.comment.thread.Quest.Order;
import africa.pia.section.SectionItem;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for in a queue, as it stands in the address: {@code queue=held&section=sport&order=newest}. So a
 * filtered queue can be handed to a colleague.
 */
@Named
@RequestScoped
public class DeskFilter {

    static final List<String> LANGUAGES = List.of("fr", "en", "pt", "ar");

    /** Every language, where a moderator's own choice would leave some out. */
    private static final String ANY = "any";

    private static final int WORDS = 100;

    @EJB
    ArticleCatalogue articles;

    @EJB
    AccountDirectory accounts;

    @EJB
    LanguageDesk desk;

    @Inject
    Shelves shelves;

    @Inject
    Language speech;

    @Inject
    HttpServletRequest request;

    private QueueFilter filter;
    private Set<String> read;

    /** What the address says; what it says wrongly is left out. */
    QueueFilter wanted() {
        if (filter == null) {
            filter = of(ModerationNav.queueOf(text("queue")));
        }
        return filter;
    }

    private QueueFilter of(Queue queue) {
        Map<String, String> traits = new LinkedHashMap<>();
        if (queue == Queue.FLAGGED && !getReason().isEmpty()) {
            traits.put("report", getReason());
        }
        if (!getFinding().isEmpty()) {
            traits.put("finding", getFinding());
        }
        return new QueueFilter(
                queue,
                orders(queue).stream()
                        .filter(order -> nameOf(order).equals(text("order")))
                        .findFirst(),
                number("article").map(ArticleId::new),
                number("person").map(AccountId::new),
                Optional.of(getSection()).filter(section -> !section.isEmpty()),
                languages(),
                Arrays.stream(Ground.values())
                        .filter(ground -> !queue.isShared() && ground.name().equals(text("ground")))
                        .findFirst(),
                traits,
                getWords(),
                text("others").equals("shown") || !queue.isShared());
    }

    // What the address asks for; where it asks for nothing, what the moderator reads.
    private Set<String> languages() {
        if (LANGUAGES.contains(getLanguage())) {
            return Set.of(getLanguage());
        }
        return getLanguage().equals(ANY) ? Set.of() : getRead();
    }

    /** The languages that the moderator reads; empty for all. */
    public Set<String> getRead() {
        if (read == null) {
            read = desk.own();
        }
        return read;
    }

    /** Whether the moderator reads a language. */
    public boolean reads(String tag) {
        return getRead().isEmpty() || getRead().contains(tag);
    }

    /** Whether the list holds only what the moderator reads, because nothing else was asked for. */
    public boolean isFollowingRead() {
        return getLanguage().isEmpty() && !getRead().isEmpty();
    }

    /** The languages that the moderator reads, in words. */
    public String getReadNames() {
        return LANGUAGES.stream()
                .filter(getRead()::contains)
                .map(this::languageName)
                .collect(Collectors.joining(", "));
    }

    /** The list with every language. */
    public String getAnyLanguageAddress() {
        return Addresses.with(Addresses.without(address(), "language"), "language", ANY);
    }

    /** The page with everything that is looked for, without a place in the list. */
    String address() {
        String address = ModerationNav.addressOf(wanted().queue());
        for (String name : List.of(
                "q", "order", "article", "person", "section", "language", "ground", "reason", "finding", "others")) {
            if (!text(name).isEmpty()) {
                address = Addresses.with(address, name, text(name));
            }
        }
        return address;
    }

    private static Set<Order> orders(Queue queue) {
        return queue == Queue.FLAGGED ? EnumSet.allOf(Order.class) : EnumSet.of(Order.OLDEST, Order.NEWEST);
    }

    private static String nameOf(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One order that can be chosen.
     *
     * @param name in the address
     */
    public record Choice(Order order, String name, boolean chosen) {}

    public List<Choice> getOrders() {
        QueueFilter here = wanted();
        Order now = here.order().orElse(here.queue().order());
        return orders(here.queue()).stream()
                .map(order -> new Choice(order, nameOf(order), order == now))
                .toList();
    }

    public String getQueueName() {
        return ModerationNav.nameOf(wanted().queue());
    }

    public String getWords() {
        return new Inquiry(request).words("q", WORDS);
    }

    public List<SectionItem> getSections() {
        return shelves.getAll();
    }

    public String getSection() {
        String key = text("section");
        return key.matches("[a-z0-9-]{1,60}") ? key : "";
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(speech.getLocale());
    }

    public String getLanguage() {
        return LANGUAGES.contains(text("language")) || text("language").equals(ANY) ? text("language") : "";
    }

    public String getGround() {
        return wanted().ground().map(Ground::name).orElse("");
    }

    public List<FlagReason> getReasons() {
        return Arrays.stream(FlagReason.values())
                .filter(reason -> reason != FlagReason.DISAGREE)
                .toList();
    }

    public String getReason() {
        return getReasons().stream()
                .map(FlagReason::name)
                .filter(text("reason")::equals)
                .findFirst()
                .orElse("");
    }

    public String getFinding() {
        return Beside.ruleOf(text("finding"));
    }

    /** The rules that can be looked for. */
    public List<String> getFindings() {
        return Beside.RULES;
    }

    public boolean isGrounds() {
        return !wanted().queue().isShared();
    }

    public boolean isFlagged() {
        return wanted().queue() == Queue.FLAGGED;
    }

    public boolean isSearching() {
        return wanted().queue() == Queue.ALL;
    }

    public boolean isOthersShown() {
        return text("others").equals("shown");
    }

    /** Whether anything narrows the queue down. */
    public boolean isNarrow() {
        return !plain().equals(address());
    }

    /** Whether one of the less common filters is set, so that they are shown. */
    public boolean isRefined() {
        return !getGround().isEmpty()
                || !getReason().isEmpty()
                || !getFinding().isEmpty()
                || !getLanguage().isEmpty();
    }

    private String plain() {
        return ModerationNav.addressOf(wanted().queue());
    }

    public String getPlainAddress() {
        return plain();
    }

    /** The same with what others work on, or without. */
    public String getOthersAddress() {
        return isOthersShown() ? Addresses.without(address(), "others") : Addresses.with(address(), "others", "shown");
    }

    /**
     * Something that the list is narrowed down to.
     *
     * @param label a key of the bundle
     * @param without the list without it
     */
    public record Chip(String name, String label, String value, String without) {}

    /** The article and the person that the list is narrowed down to. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        wanted().article()
                .ifPresent(id -> chips.add(chip(
                        "article",
                        "queue.only-article",
                        articles.summaries(List.of(id)).values().stream()
                                .findFirst()
                                .map(ArticleSummary::headline)
                                .orElse(""))));
        wanted().author()
                .ifPresent(id -> chips.add(chip(
                        "person",
                        "queue.only-person",
                        accounts.profile(id).map(AccountProfile::displayName).orElse(""))));
        return chips;
    }

    private Chip chip(String name, String label, String value) {
        return new Chip(name, label, value, Addresses.without(address(), name));
    }

    /** What a form has to send along so that it is kept. */
    public Map<String, String> getKept() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of("article", "person", "others")) {
            if (!text(name).isEmpty()) {
                kept.put(name, text(name));
            }
        }
        return kept;
    }

    private Optional<Long> number(String name) {
        return Optional.of(text(name))
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private String text(String name) {
        return new Inquiry(request).text(name);
    }
}
