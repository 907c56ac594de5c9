package africa.pia.web.frontpage;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.ArticleSummary;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskFilter;
import africa.pia.article.desk.DeskItem;
import africa.pia.front.FrontDesk;
import africa.pia.front.FrontDesk.StaleFrontException;
import africa.pia.front.FrontSlot;
import africa.pia.front.FrontState;
import africa.pia.front.Placement;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editors' desk of the front page: its places, for the one that {@code ?slot=} names a search for an article, and the
 * buttons that change, show and forget what is prepared. Each button says it all in one value: {@code place:LEAD:501},
 * {@code up:BESIDE_1}, {@code end:LEAD}.
 */
@Named
@RequestScoped
public class FrontDeskPage {

    private static final String ADDRESS = "/newsroom/front";
    private static final int MAX_WORDS = 100;
    private static final int SCHEDULED_SHOWN = 5;
    private static final int PUBLISHED_SHOWN = 10;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final Set<String> DONE = Set.of("placed", "moved", "cleared", "ended", "published", "discarded");
    private static final Pattern PLACE = Pattern.compile("place:([A-Z_0-9]{1,12}):([0-9]{1,18})");
    private static final Pattern OF_SLOT = Pattern.compile("(up|down|clear|end):([A-Z_0-9]{1,12})");

    @EJB
    FrontDesk desk;

    @EJB
    ArticleDesk articles;

    @Inject
    Shelves shelves;

    @EJB
    AccountDirectory accounts;

    @Inject
    Composer composer;

    @Inject
    HttpServletRequest request;

    @Inject
    SiteSettings site;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    private FrontState state;
    private List<Row> rows;
    private List<DeskItem> found;

    /**
     * One place.
     *
     * @param item what a hand has placed there; null when nothing was
     * @param until when that ends, as a form has it; empty: until it is replaced
     * @param shown what stands there once this is published; null when there is nothing to show
     */
    public record Row(FrontSlot slot, DeskItem item, Placement placement, String until, ArticleSummary shown) {

        /** Whether a hand has placed an article that readers do not see, so that another stands there. */
        public boolean isHidden() {
            return placement != null && (shown == null || !shown.id().equals(placement.article()));
        }

        public boolean isFirst() {
            return slot.before().isEmpty();
        }

        public boolean isLast() {
            return slot.after().isEmpty();
        }
    }

    @PostConstruct
    void open() {
        state = desk.open();
    }

    /** Carries out what was sent. */
    public void act() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        String act = text("act");
        try {
            String done = done(act, version());
            if (!done.isEmpty()) {
                PageAnswer.see(Addresses.with(ADDRESS, "done", done));
            }
        } catch (StaleFrontException stale) {
            errors.add("", stale);
            PageAnswer.status(CONFLICT);
            state = desk.open();
        } catch (InvalidInputException invalid) {
            invalid.errors().forEach(error -> complain(act, error));
            PageAnswer.status(BAD_REQUEST);
        }
    }

    private void complain(String act, FieldError error) {
        Matcher ofSlot = OF_SLOT.matcher(act);
        String field = error.field().equals("until") ? ofSlot.matches() ? "until-" + ofSlot.group(2) : "until" : "";
        errors.add(field, phrases.term(error.code(), error.arguments().toArray()));
    }

    /** Does it; the answer is what was done, empty when nothing was asked for. */
    private String done(String act, long version) {
        Matcher place = PLACE.matcher(act);
        if (place.matches()) {
            Optional<FrontSlot> slot = slot(place.group(1));
            if (slot.isEmpty()) {
                return "";
            }
            desk.place(version, slot.get(), new ArticleId(Long.parseLong(place.group(2))), until());
            return "placed";
        }
        if (act.equals("publish")) {
            desk.publish(version);
            return "published";
        }
        if (act.equals("discard")) {
            desk.discard(version);
            return "discarded";
        }
        Matcher ofSlot = OF_SLOT.matcher(act);
        Optional<FrontSlot> slot = ofSlot.matches() ? slot(ofSlot.group(2)) : Optional.empty();
        return slot.map(each -> done(ofSlot.group(1), each, version)).orElse("");
    }

    private String done(String act, FrontSlot slot, long version) {
        switch (act) {
            case "up" -> slot.before().ifPresent(other -> desk.swap(version, slot, other));
            case "down" -> slot.after().ifPresent(other -> desk.swap(version, slot, other));
            case "clear" -> {
                desk.clear(version, slot);
                return "cleared";
            }
            default -> {
                desk.end(version, slot, until());
                return "ended";
            }
        }
        return "moved";
    }

    private Optional<Instant> until() {
        String typed = text("until");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(site.zone()).toInstant());
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException("front.invalid", List.of(FieldError.of("until", "front.until-unreadable")));
        }
    }

    private long version() {
        String sent = text("version");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }

    public FrontState getState() {
        return state;
    }

    public List<Row> getRows() {
        if (rows == null) {
            FrontLayout layout = composer.compose(state.next()).layout();
            Map<ArticleId, DeskItem> items =
                    articles.items(state.next().stream().map(Placement::article).toList()).stream()
                            .collect(Collectors.toMap(DeskItem::id, Function.identity()));
            rows = Arrays.stream(FrontSlot.values())
                    .map(slot -> {
                        Placement placement = state.next(slot).orElse(null);
                        return new Row(
                                slot,
                                placement == null ? null : items.get(placement.article()),
                                placement,
                                typedUntil(slot).orElseGet(() -> placement == null ? "" : local(placement.until())),
                                layout.at(slot).orElse(null));
                    })
                    .toList();
        }
        return rows;
    }

    // What was typed stays after it was refused.
    private Optional<String> typedUntil(FrontSlot slot) {
        return text("act").equals("end:" + slot) ? Optional.of(text("until")) : Optional.empty();
    }

    private String local(Optional<Instant> instant) {
        return instant.map(at -> LocalDateTime.ofInstant(at, site.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("");
    }

    /** The place that an article is looked for; null when none is. */
    public FrontSlot getChosen() {
        Matcher place = PLACE.matcher(text("act"));
        return slot(place.matches() ? place.group(1) : text("slot")).orElse(null);
    }

    public String getWords() {
        String words = text("q");
        return words.substring(0, Math.min(words.length(), MAX_WORDS));
    }

    /** Until when what is placed next stays, as it was typed. */
    public String getUntil() {
        return PLACE.matcher(text("act")).matches() ? text("until") : "";
    }

    /** What may be placed: of what is looked for the next that is to appear and the latest that have. */
    public List<DeskItem> getFound() {
        if (found == null) {
            found = Stream.of(
                            slice(ArticleStatus.SCHEDULED, SCHEDULED_SHOWN),
                            slice(ArticleStatus.PUBLISHED, PUBLISHED_SHOWN))
                    .flatMap(List::stream)
                    .toList();
        }
        return found;
    }

    private List<DeskItem> slice(ArticleStatus status, int limit) {
        return new ArrayList<>(
                articles.items(DeskFilter.ALL.in(Optional.of(status)).saying(getWords()), Optional.empty(), limit)
                        .items());
    }

    /** Where an article for a place is looked for. */
    public String chooseAddress(Row row) {
        return Addresses.with(ADDRESS, "slot", row.slot().name()) + "#choose";
    }

    /** Who last published the page; empty when nobody has, or has left. */
    public String getPublisher() {
        return state.publishedBy()
                .flatMap(accounts::profile)
                .map(AccountProfile::displayName)
                .orElse("");
    }

    /** The name of an article's section; its key where the section is no more. */
    public String section(DeskItem item) {
        return shelves.name(item.section());
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return DONE.contains(text("done")) ? text("done") : "";
    }

    private static Optional<FrontSlot> slot(String name) {
        return Arrays.stream(FrontSlot.values())
                .filter(slot -> slot.name().equals(name))
                .findFirst();
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
