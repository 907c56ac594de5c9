package africa.pia.note;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.account.StaffDirectory;
import africa.pia.article.ArticleId;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskItem;
import africa.pia.note.NoteEvent.NoteResolved;
import africa.pia.note.NoteEvent.NoteWritten;
import africa.pia.text.Markup;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notes beside articles. Whoever sees an article sees and writes them; an article that the caller may not see has none
 * ({@code note.unknown}, UNKNOWN).
 *
 * <p>Further errors: {@code note.empty}, {@code note.too-long}, {@code note.too-many-called} (INVALID), {@code
 * note.too-many} (CONFLICT), {@code note.not-own}, {@code note.window-over} (REFUSED), {@code note.stale} (STALE).
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class NoteDesk {

    public static final int MAX_TEXT = 2_000;

    private static final int MAX_NOTES = 300;
    private static final int MAX_CALLED = 20;

    @Inject
    Notes notes;

    @Inject
    ArticleDesk articles;

    @Inject
    StaffDirectory staff;

    @Inject
    AccountDirectory accounts;

    @Inject
    NoteLetters letters;

    @Inject
    NoteSettings settings;

    @Inject
    Event<NoteEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The notes beside an article, in the order in which they were written. */
    public List<WrittenNote> beside(ArticleId article) {
        visible(article);
        return notes.beside(article).stream().map(this::written).toList();
    }

    /** How many notes of each article are open; of articles that the caller sees, for lists of them. */
    public Map<ArticleId, Integer> open(Collection<ArticleId> seen) {
        return notes.open(seen);
    }

    /** Whom a note beside an article may call: who sees the article. */
    public List<Colleague> colleagues(ArticleId article) {
        return colleagues(visible(article));
    }

    private List<Colleague> colleagues(DeskItem article) {
        List<AccountProfile> people = new ArrayList<>(staff.editors());
        if (people.stream().noneMatch(each -> each.id().equals(article.createdBy()))) {
            accounts.profile(article.createdBy())
                    .filter(profile -> profile.staff() && !profile.erased())
                    .ifPresent(people::add);
        }
        return people.stream()
                .map(each -> new Colleague(each.id(), each.displayName()))
                .toList();
    }

    /**
     * Writes a note; whom it calls is told by mail.
     *
     * @param text plain, 1 to 2000 characters
     */
    public WrittenNote write(ArticleId article, String text) {
        DeskItem item = visible(article);
        String tidy = tidied(text);
        if (notes.count(article) >= MAX_NOTES) {
            throw new TooManyNotesException();
        }
        Set<AccountId> called = called(tidy, item);
        Note note = new Note(article, caller.required(), tidy, called, clock.instant());
        notes.add(note);
        tell(note, item, called, tidy);
        return written(note);
    }

    /** Changes the text of one's own note, within its time; only who was not called before is told. */
    public WrittenNote edit(long id, long version, String text) {
        Note note = at(id, version);
        if (!note.isBy(caller.required())) {
            throw new NoteRefusedException("note.not-own");
        }
        if (!note.isEditable(settings.editingWindow(), clock.instant())) {
            throw new NoteRefusedException("note.window-over");
        }
        DeskItem item = visible(note.article());
        String tidy = tidied(text);
        Set<AccountId> fresh = note.edit(tidy, called(tidy, item), clock.instant());
        notes.save(note);
        tell(note, item, fresh, tidy);
        return written(note);
    }

    /** Settles a note. */
    public WrittenNote resolve(long id, long version) {
        Note note = at(id, version);
        note.resolve(caller.required(), clock.instant());
        notes.save(note);
        events.fire(new NoteResolved(note.article(), note.id(), caller.required()));
        return written(note);
    }

    /** Opens a settled note again. */
    public WrittenNote reopen(long id, long version) {
        Note note = at(id, version);
        note.reopen();
        notes.save(note);
        return written(note);
    }

    /** Who has left is called no more. */
    @PermitAll
    public void on(@Observes AccountErased event) {
        notes.forget(event.account());
    }

    private void tell(Note note, DeskItem article, Set<AccountId> called, String text) {
        events.fire(new NoteWritten(note.article(), note.id(), caller.required(), called));
        letters.called(called, caller.required(), article, note.id(), text);
    }

    private Set<AccountId> called(String text, DeskItem article) {
        Set<AccountId> called = Mentions.in(text, colleagues(article)).stream()
                .filter(each -> !each.equals(caller.required()))
                .collect(Collectors.toSet());
        if (called.size() > MAX_CALLED) {
            throw new NoteTextException("note.too-many-called", MAX_CALLED);
        }
        return called;
    }

    private WrittenNote written(Note note) {
        return note.asWritten(
                note.isBy(caller.required()) && note.isEditable(settings.editingWindow(), clock.instant()));
    }

    private static String tidied(String text) {
        String tidy = Markup.clean(text).strip();
        if (tidy.isEmpty()) {
            throw new NoteTextException("note.empty");
        }
        if (tidy.length() > MAX_TEXT) {
            throw new NoteTextException("note.too-long", MAX_TEXT);
        }
        return tidy;
    }

    private DeskItem visible(ArticleId article) {
        return articles.item(article).orElseThrow(UnknownNoteException::new);
    }

    private Note at(long id, long version) {
        Note note = notes.find(id).orElseThrow(UnknownNoteException::new);
        visible(note.article());
        if (note.version() != version) {
            throw new StaleNoteException();
        }
        return note;
    }

    /** No note has this id, or no article that the caller sees. */
    public static final class UnknownNoteException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownNoteException() {
            super("note.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The note was changed since the caller read it. */
    public static final class StaleNoteException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleNoteException() {
            super("note.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** This is no text of a note. */
    public static final class NoteTextException extends PortalException {

        private static final long serialVersionUID = 1L;

        NoteTextException(String code, Object... arguments) {
            super(code, arguments);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The caller may not change this note, or not any more. */
    public static final class NoteRefusedException extends PortalException {

        private static final long serialVersionUID = 1L;

        NoteRefusedException(String code) {
            super(code);
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }

    /** Nobody reads so many notes beside one article. */
    public static final class TooManyNotesException extends PortalException {

        private static final long serialVersionUID = 1L;

        TooManyNotesException() {
            super("note.too-many", MAX_NOTES);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
