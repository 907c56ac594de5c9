package africa.pia.web.admin;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.article.filing.Filing;
import africa.pia.section.NewSection;
import africa.pia.section.SectionDesk;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionState;
import africa.pia.section.SectionWords;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Tongue;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tree of sections with a form for a new one, and, for the section that {@code ?section=} names, the forms that
 * change it. Each button says it all in one value: {@code add}, {@code describe}, {@code up:culture}.
 */
@Named
@RequestScoped
public class SectionsPage {

    private static final String ADDRESS = "/admin/sections";
    private static final String DESCRIBED = "described";
    private static final Set<String> DONE = Set.of("added", DESCRIBED, "moved", "put", "merged");

    @EJB
    SectionDesk desk;

    @EJB
    Filing filing;

    @Inject
    HttpServletRequest request;

    @Inject
    SiteSettings site;

    @Inject
    Language language;

    @Inject
    Errors errors;

    private SectionState state;
    private Map<SectionKey, Long> counts;

    /**
     * One section of the list.
     *
     * @param articles filed in it, those below it aside
     * @param first whether no brother stands before it
     * @param last whether no brother stands behind it
     */
    public record Row(SectionItem section, long articles, boolean first, boolean last) {}

    @PostConstruct
    void read() {
        state = desk.open();
    }

    /** Answers 404 for a section that is not there; otherwise carries out what was sent. */
    public void act() {
        if (!text("section").isEmpty() && getSection() == null) {
            PageAnswer.notFound();
            return;
        }
        if (!request.getMethod().equals("POST")) {
            return;
        }
        try {
            String done = done(text("act"), version());
            if (!done.isEmpty()) {
                PageAnswer.see(
                        Addresses.with(done.equals(DESCRIBED) || done.equals("put") ? here() : ADDRESS, "done", done));
            }
        } catch (InvalidInputException invalid) {
            errors.addAll(invalid);
        } catch (PortalException refused) {
            errors.refuse(refused);
            state = desk.open();
        }
    }

    /** Does it; the answer is what was done, empty when nothing was asked for. */
    private String done(String act, long version) {
        if (act.equals("add")) {
            desk.add(version, new NewSection(text("key"), key("parent"), words()));
            return "added";
        }
        if (act.startsWith("up:")) {
            desk.moveUp(version, new SectionKey(act.substring("up:".length())));
            return "moved";
        }
        if (act.startsWith("down:")) {
            desk.moveDown(version, new SectionKey(act.substring("down:".length())));
            return "moved";
        }
        return getSection() == null ? "" : done(act, version, getSection().key());
    }

    private String done(String act, long version, SectionKey section) {
        switch (act) {
            case "describe" -> desk.describe(version, section, words());
            case "put" -> desk.putUnder(version, section, key("parent"));
            case "merge" -> {
                desk.merge(version, section, new SectionKey(text("into")));
                return "merged";
            }
            default -> {
                return "";
            }
        }
        return act.equals("put") ? "put" : DESCRIBED;
    }

    private SectionWords words() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        getLanguages().forEach(tongue -> {
            names.put(tongue.tag(), text("name-" + tongue.tag()));
            descriptions.put(tongue.tag(), text("description-" + tongue.tag()));
        });
        return new SectionWords(names, descriptions);
    }

    private Optional<SectionKey> key(String parameter) {
        return SectionKey.of(text(parameter));
    }

    private long version() {
        String sent = text("version");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }

    private String here() {
        return Addresses.with(ADDRESS, "section", text("section"));
    }

    public SectionState getState() {
        return state;
    }

    /** Every section, in the order of the tree. */
    public List<Row> getRows() {
        return state.tree().items().stream().map(this::row).toList();
    }

    private Row row(SectionItem section) {
        List<SectionItem> brothers = brothers(section);
        return new Row(
                section,
                articlesIn(section.key()),
                brothers.get(0).equals(section),
                brothers.get(brothers.size() - 1).equals(section));
    }

    private List<SectionItem> brothers(SectionItem section) {
        return section.parent().map(state.tree()::under).orElseGet(state.tree()::top);
    }

    private long articlesIn(SectionKey key) {
        if (counts == null) {
            counts = filing.bySection();
        }
        return counts.getOrDefault(key, 0L);
    }

    /** How many articles are filed in the section whose forms are open, those below it aside. */
    public long getArticles() {
        return articlesIn(getSection().key());
    }

    /** The section whose forms are open; null when none is. */
    public SectionItem getSection() {
        return SectionKey.of(text("section"))
                .flatMap(key ->
                        state.tree().find(key).filter(found -> found.key().equals(key)))
                .orElse(null);
    }

    /** Where it may go: every section but itself and those below it. */
    public List<SectionItem> getOthers() {
        SectionKey key = getSection().key();
        return state.tree().items().stream()
                .filter(other -> !state.tree().isWithin(other.key(), key))
                .toList();
    }

    /** The section that it is about to be merged into; null until one is chosen. */
    public SectionItem getInto() {
        return key("into")
                .flatMap(key -> getOthers().stream()
                        .filter(other -> other.key().equals(key))
                        .findFirst())
                .orElse(null);
    }

    /** The sections under which a section may stand: those above the deepest level. */
    public List<SectionItem> getParents() {
        return state.tree().items().stream()
                .filter(item -> item.depth() < SectionDesk.MAX_LEVELS - 1)
                .toList();
    }

    /** The section that was chosen for it to stand under, or under which it stands; empty for the navigation. */
    public String getParent() {
        if (isSent("parent") || getSection() == null) {
            return text("parent");
        }
        return getSection().parent().map(SectionKey::value).orElse("");
    }

    /** The code that was typed for a new section. */
    public String getKey() {
        return text("key");
    }

    /** The languages in which a section is named, the site's first. */
    public List<Tongue> getLanguages() {
        return Tongue.all(site.locale(), language.getLocale());
    }

    /** The name in a language, as it was typed or as it is. */
    public String name(String tag) {
        if (isSent("name-" + tag) || getSection() == null) {
            return text("name-" + tag);
        }
        return getSection().names().only(tag).orElse("");
    }

    /** The description in a language, as it was typed or as it is. */
    public String description(String tag) {
        if (isSent("description-" + tag) || getSection() == null) {
            return text("description-" + tag);
        }
        return getSection().descriptions().only(tag).orElse("");
    }

    /** Whether a new section was handed in and refused. */
    public boolean isAdding() {
        return text("act").equals("add") && errors.isAny();
    }

    /** The address of a section's forms. */
    public String addressOf(SectionItem section) {
        return Addresses.with(ADDRESS, "section", section.key().value());
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return new Inquiry(request).oneOf(DONE, "done");
    }

    private boolean isSent(String name) {
        return request.getMethod().equals("POST") && request.getParameter(name) != null;
    }

    private String text(String name) {
        return new Inquiry(request).text(name);
    }
}
