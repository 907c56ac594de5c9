package africa.pia.section;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.site.SiteSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Plants the tree of sections: adds, names, moves and merges them. For administrators.
 *
 * <p>Every change names the version of the whole that its administrator saw; a stale one is refused ({@code
 * section.stale}, STALE). What is handed in is refused field by field as {@code section.invalid} (INVALID), a section
 * that is not there as {@code section.unknown} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_ADMIN)
public class SectionDesk {

    /** How many levels the tree has at most. */
    public static final int MAX_LEVELS = 3;

    /** How many sections there may be; every page of the portal reads them all. */
    public static final int MAX_SECTIONS = 200;

    private static final Logger LOG = Logger.getLogger(SectionDesk.class.getName());

    @Inject
    Sections sections;

    @Inject
    SiteSettings site;

    @Inject
    Event<SectionEvent> events;

    @Inject
    ChangeLog log;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The tree with its version. */
    public SectionState open() {
        return new SectionState(sections.version(), tree());
    }

    /**
     * Adds a section, behind its brothers.
     *
     * @return its key
     */
    public SectionKey add(long version, NewSection handedIn) {
        SectionEdition edition = at(version);
        SectionTree tree = tree();
        SectionCheck check = new SectionCheck(site.locale());
        SectionWords words = check.words(handedIn.words());
        SectionKey key = check.key(handedIn.key(), words);
        if (sections.find(key).isPresent()) {
            check.complain("key", "section.key-taken", key.value());
        }
        if (tree.items().size() >= MAX_SECTIONS) {
            check.complain("key", "section.too-many", MAX_SECTIONS);
        }
        checkPlace(check, "parent", tree, 0, handedIn.parent());
        check.end();
        Section section = new Section(key);
        append(section, tree, handedIn.parent());
        sections.add(section);
        sections.say(key, words);
        changed(edition, key, "added section " + key);
        return key;
    }

    /** Calls and describes a section otherwise; its address stays. */
    public void describe(long version, SectionKey key, SectionWords handedIn) {
        SectionEdition edition = at(version);
        SectionCheck check = new SectionCheck(site.locale());
        SectionWords words = check.words(handedIn);
        check.end();
        standing(key);
        sections.say(key, words);
        changed(edition, key, "named section " + key);
    }

    /** Puts a section one place before its brother; the first stays where it is. */
    public void moveUp(long version, SectionKey key) {
        move(version, key, -1);
    }

    /** Puts a section one place behind its brother; the last stays where it is. */
    public void moveDown(long version, SectionKey key) {
        move(version, key, 1);
    }

    private void move(long version, SectionKey key, int by) {
        SectionEdition edition = at(version);
        SectionTree tree = tree();
        List<SectionKey> order = new ArrayList<>(brothers(tree, standing(key).parent()));
        int from = order.indexOf(key);
        int to = from + by;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            for (int place = 0; place < order.size(); place++) {
                standing(order.get(place)).putAt(place);
            }
            changed(edition, key, "moved section " + key);
        }
    }

    /**
     * Puts a section with all that stands under it elsewhere in the tree, behind its new brothers.
     *
     * @param parent empty for the navigation; else neither itself nor one below it, and not so deep that the tree would
     *     have more than three levels
     */
    public void putUnder(long version, SectionKey key, Optional<SectionKey> parent) {
        SectionEdition edition = at(version);
        SectionTree tree = tree();
        Section section = standing(key);
        if (section.parent().equals(parent)) {
            return;
        }
        SectionCheck check = new SectionCheck(site.locale());
        if (parent.filter(other -> tree.isWithin(other, key)).isPresent()) {
            check.complain("parent", "section.into-itself");
        } else {
            checkPlace(check, "parent", tree, tree.heightOf(key), parent);
        }
        check.end();
        append(section, tree, parent);
        changed(
                edition,
                key,
                "put section " + key + parent.map(other -> " under " + other).orElse(" on top"));
    }

    /**
     * Ends a section: its articles are filed in another from now on, what stood under it stands under that one, and its
     * address leads there for good.
     */
    public void merge(long version, SectionKey from, SectionKey into) {
        SectionEdition edition = at(version);
        SectionTree tree = tree();
        Section section = standing(from);
        SectionCheck check = new SectionCheck(site.locale());
        if (tree.find(into).filter(found -> found.key().equals(into)).isEmpty()) {
            check.complain("into", "section.unknown", into.value());
        } else if (tree.isWithin(into, from)) {
            check.complain("into", "section.into-itself");
        } else {
            tree.under(from)
                    .forEach(child -> checkPlace(check, "into", tree, tree.heightOf(child.key()), Optional.of(into)));
        }
        check.end();
        tree.under(from).forEach(child -> append(standing(child.key()), tree(), Optional.of(into)));
        section.mergeInto(into);
        sections.leadOn(from, into);
        events.fire(new SectionMerged(from, into));
        changed(edition, from, "merged section " + from + " into " + into);
    }

    /** Names what keeps a section, with so many levels below it, from standing under another. */
    private static void checkPlace(
            SectionCheck check, String field, SectionTree tree, int height, Optional<SectionKey> parent) {
        parent.ifPresent(other -> {
            int depth = tree.pathTo(other).size();
            if (depth == 0) {
                check.complain(field, "section.unknown", other.value());
            } else if (depth + height >= MAX_LEVELS) {
                check.complain(field, "section.too-deep", MAX_LEVELS);
            }
        });
    }

    private void append(Section section, SectionTree tree, Optional<SectionKey> parent) {
        Optional<SectionKey> now = parent.flatMap(tree::find).map(SectionItem::key);
        int last = brothers(tree, now).stream()
                .mapToInt(key -> standing(key).rank())
                .max()
                .orElse(-1);
        section.putUnder(now);
        section.putAt(last + 1);
    }

    private static List<SectionKey> brothers(SectionTree tree, Optional<SectionKey> parent) {
        List<SectionItem> brothers = parent.map(tree::under).orElseGet(tree::top);
        return brothers.stream().map(SectionItem::key).toList();
    }

    private SectionTree tree() {
        return sections.tree(site.locale().toLanguageTag());
    }

    private Section standing(SectionKey key) {
        return sections.find(key)
                .filter(section -> section.mergedInto().isEmpty())
                .orElseThrow(() -> new SectionKey.UnknownSectionException(key.value()));
    }

    private SectionEdition at(long version) {
        SectionEdition edition = sections.locked();
        if (edition.version() != version) {
            throw new StaleSectionsException();
        }
        return edition;
    }

    private void changed(SectionEdition edition, SectionKey key, String what) {
        edition.change(caller.required().value(), clock.instant());
        sections.save(edition);
        log.append(Change.Topic.SECTIONS, 0, key.value());
        AccountId by = caller.required();
        acts.append(Act.ofAdministration("section-changed", Act.Subject.SECTION, 0)
                .by(by.value())
                .saying(what));
        LOG.info(() -> "Account " + by + " " + what);
    }

    /** Somebody has changed the sections since the caller saw them. */
    public static final class StaleSectionsException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleSectionsException() {
            super("section.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** A section cannot be so. */
    public static final class InvalidSectionException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        InvalidSectionException(List<FieldError> errors) {
            super("section.invalid", errors);
        }
    }
}
