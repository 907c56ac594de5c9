package africa.pia.article.desk;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.tag.TagEvent.TagMerged;
import africa.pia.tag.TagEvent.TagRenamed;
import africa.pia.text.Markup;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The views of the list that the caller keeps: at most twenty, each under a name of its own.
 *
 * <p>Errors: {@code desk.view-name-missing}, {@code desk.view-name-long}, {@code desk.view-name-taken} (INVALID, field
 * {@code name}), {@code desk.too-many-views} (CONFLICT), {@code desk.view-unknown} (UNKNOWN; somebody else's is
 * unknown), {@code desk.view-stale} (STALE).
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class SavedViews {

    public static final int MAX_VIEWS = 20;
    public static final int MAX_NAME = 60;
    public static final int MAX_WORDS = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    @Inject
    KeptViews views;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's views in the order of their names. */
    public List<SavedView> all() {
        return views.of(caller.required()).stream().map(KeptView::asSaved).toList();
    }

    /**
     * Keeps a view.
     *
     * @param name 1 to 60 characters
     */
    public SavedView keep(String name, DeskFilter filter) {
        List<KeptView> kept = views.of(caller.required());
        String line = named(name, kept, 0);
        if (kept.size() >= MAX_VIEWS) {
            throw new TooManyViewsException();
        }
        String words = filter.words();
        KeptView view = new KeptView(
                caller.required(),
                line,
                filter.saying(words.substring(0, Math.min(words.length(), MAX_WORDS))),
                clock.instant());
        views.add(view);
        written();
        return view.asSaved();
    }

    /** Gives a view another name. */
    public SavedView rename(long id, long version, String name) {
        KeptView view = at(id, version);
        view.rename(named(name, views.of(caller.required()), id));
        written();
        return view.asSaved();
    }

    /** Forgets a view. */
    public void drop(long id, long version) {
        views.remove(at(id, version));
    }

    /** Nothing remains of who has left. */
    @PermitAll
    public void on(@Observes AccountErased event) {
        views.dropAll(event.account());
    }

    /** Views of a section that is no more show the one that it was merged into. */
    @PermitAll
    public void on(@Observes SectionMerged event) {
        views.refile(event.from(), event.into());
    }

    /** Views of a tag show it by its key of now. */
    @PermitAll
    public void on(@Observes TagRenamed event) {
        views.retag(event.before(), event.key());
    }

    /** Views of a tag that is no more show the one that it was merged into. */
    @PermitAll
    public void on(@Observes TagMerged event) {
        views.retag(event.from(), event.into());
    }

    private KeptView at(long id, long version) {
        KeptView view =
                views.find(id).filter(each -> each.isOf(caller.required())).orElseThrow(UnknownViewException::new);
        if (view.version() != version) {
            throw new StaleViewException();
        }
        return view;
    }

    private static String named(String name, List<KeptView> kept, long itself) {
        String line = BLANKS.matcher(Markup.clean(name)).replaceAll(" ").strip();
        if (line.isEmpty()) {
            throw new ViewNameException(FieldError.of("name", "desk.view-name-missing"));
        }
        if (line.length() > MAX_NAME) {
            throw new ViewNameException(FieldError.of("name", "desk.view-name-long", MAX_NAME));
        }
        if (kept.stream().anyMatch(each -> each.id() != itself && each.name().equalsIgnoreCase(line))) {
            throw taken();
        }
        return line;
    }

    /** The same person may save twice at once, from two windows: the second finds the name taken. */
    private void written() {
        try {
            views.flush();
        } catch (PersistenceException raced) {
            throw taken();
        }
    }

    private static ViewNameException taken() {
        return new ViewNameException(FieldError.of("name", "desk.view-name-taken"));
    }

    /** A view cannot have this name. */
    public static final class ViewNameException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        ViewNameException(FieldError only) {
            super(only);
        }
    }

    /** Nobody keeps more views than can be told apart. */
    public static final class TooManyViewsException extends PortalException {

        private static final long serialVersionUID = 1L;

        TooManyViewsException() {
            super("desk.too-many-views", MAX_VIEWS);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The caller keeps no such view. */
    public static final class UnknownViewException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownViewException() {
            super("desk.view-unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The view was renamed since the caller saw it. */
    public static final class StaleViewException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleViewException() {
            super("desk.view-stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
