package africa.pia.author;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.author.AuthorEvent.AuthorMerged;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.media.PictureUsage;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.text.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Keeps what is known of those who sign: names, portraits, biographies, links, and with which account they sign in, if
 * with any. An address that readers were given leads on to what its person is called by then.
 *
 * <p>Every change names the version that its editor saw; a stale one is refused ({@code author.stale}, STALE), somebody
 * who is not there as {@code author.unknown} (UNKNOWN). What is handed in is refused field by field as {@code
 * author.invalid} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_EDITOR)
public class AuthorDesk {

    private static final Logger LOG = Logger.getLogger(AuthorDesk.class.getName());

    @Inject
    Authors authors;

    @Inject
    AuthorCheck check;

    @Inject
    Editing editing;

    @Inject
    PictureUsage pictures;

    @Inject
    Event<AuthorEvent> events;

    @Inject
    ChangeLog log;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * People in the order of their names, accents and case aside.
     *
     * @param words that a name has somewhere; blank for all
     * @param limit 1 to 100
     */
    public Slice<AuthorEntry> search(String words, Optional<Cursor> after, int limit) {
        return authors.search(words, after, limit).map(KnownAuthor::asEntry);
    }

    /** Everything that is said of somebody. */
    public Optional<EditableAuthor> open(long id) {
        return authors.find(id).map(editing::asEditable);
    }

    /** Takes in somebody who has not signed yet. */
    public EditableAuthor add(AuthorWords handedIn) {
        AuthorWords words = check.accepted(0, handedIn);
        String key = Slug.keyOf(words.name());
        KnownAuthor author = new KnownAuthor(key, words.name(), clock.instant());
        if (!authors.add(author)) {
            String taken = authors.at(key).map(KnownAuthor::name).orElse(key);
            throw new InvalidAuthorException(List.of(FieldError.of("name", "author.name-taken", taken)));
        }
        authors.flush();
        editing.write(author, words);
        told(author.id(), "added author " + key);
        return editing.asEditable(author);
    }

    /** Says otherwise who somebody is. Their address is made of the name; the one of before leads there. */
    public EditableAuthor revise(long id, long version, AuthorWords handedIn) {
        KnownAuthor author = editing.at(id, version);
        editing.write(author, check.accepted(id, handedIn));
        told(id, "changed author " + author.key());
        return editing.asEditable(author);
    }

    /**
     * Makes one person of two: what the one has signed the other has signed, and the address leads there for good. What
     * nobody has said of the one who stays is taken over from the other.
     *
     * @param into who stays
     */
    public EditableAuthor merge(long id, long version, long into) {
        if (id == into) {
            throw new InvalidAuthorException(List.of(FieldError.of("into", "author.into-itself")));
        }
        // Held in one order whoever asks.
        authors.locked(Math.min(id, into));
        KnownAuthor author = editing.at(id, version);
        KnownAuthor survivor = authors.locked(into).orElseThrow(UnknownAuthorException::new);
        String from = author.key();
        AuthorWords all = Editing.completed(
                editing.asEditable(survivor).words(), editing.asEditable(author).words());
        pictures.notePortrait(id, author.name(), Optional.empty());
        authors.leadOn(id, into);
        authors.remove(author);
        editing.write(survivor, all);
        events.fire(new AuthorMerged(from, survivor.key(), survivor.name()));
        log.append(Change.Topic.AUTHOR, into, survivor.key());
        told(into, "merged author " + from + " into " + survivor.key());
        return editing.asEditable(survivor);
    }

    private void told(long author, String what) {
        AccountId by = caller.required();
        acts.append(Act.ofAdministration("author-changed", Act.Subject.AUTHOR, author)
                .by(by.value())
                .saying(what));
        LOG.info(() -> "Account " + by + " " + what);
    }

    /** Somebody cannot be called so, or nothing of that kind be said of them. */
    public static final class InvalidAuthorException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        InvalidAuthorException(List<FieldError> errors) {
            super("author.invalid", errors);
        }
    }

    /** Nobody of that kind signs here, or no more. */
    public static final class UnknownAuthorException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownAuthorException() {
            super("author.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Somebody else has changed this person since the caller saw them. */
    public static final class StaleAuthorException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleAuthorException() {
            super("author.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
