package africa.pia.comment.sanction;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.text.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What moderators write down about people for each other; nobody else ever reads it, and it goes when its person leaves.
 *
 * <p>Errors: {@code sanction.note-missing}, {@code sanction.note-too-long} (INVALID), {@code sanction.unknown-person},
 * {@code sanction.unknown-note} (UNKNOWN).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class Notebook {

    /** In characters as people count them. */
    public static final int MAX_LENGTH = 2_000;

    private static final int SHOWN = 200;

    @Inject
    PersonNotes notes;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The notes on a person, the newest first; of more than two hundred the last two hundred. */
    public List<Note> on(AccountId person) {
        AccountId reading = caller.required();
        List<PersonNote> rows = notes.on(person, SHOWN);
        Map<AccountId, AccountProfile> authors =
                accounts.profiles(rows.stream().map(PersonNote::author).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Note(
                        row.id(),
                        row.text(),
                        authors.getOrDefault(row.author(), new AccountProfile(row.author(), "", true, true)),
                        row.writtenAt(),
                        row.author().equals(reading)))
                .toList();
    }

    public long add(AccountId person, String typed) {
        String text = PlainText.tidy(typed);
        if (text.isEmpty()) {
            throw new UnfitSentenceException("note", "sanction.note-missing");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new UnfitSentenceException("note", "sanction.note-too-long", MAX_LENGTH);
        }
        if (accounts.profile(person).filter(each -> !each.erased()).isEmpty()) {
            throw new UnknownPersonException();
        }
        PersonNote note = new PersonNote(person, caller.required(), text, clock.instant());
        notes.add(note);
        return note.id();
    }

    /** Takes away a note of the caller's own. */
    public void delete(long id) {
        AccountId author = caller.required();
        notes.remove(
                notes.find(id).filter(note -> note.author().equals(author)).orElseThrow(UnknownNoteException::new));
    }

    /**
     * A note.
     *
     * @param own whether the caller wrote it and may take it away
     */
    public record Note(long id, String text, AccountProfile author, Instant writtenAt, boolean own) {}
}
