package africa.pia.erratum;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Words that readers say are wrong, as the desk shows them.
 *
 * @param version to be handed back with the next change
 * @param slug address of the article when it was reported
 * @param headline of the article when it was reported
 * @param passage in which the words stood then; empty when they stood in none
 * @param notes what readers say, the first reader first; the twenty first where they are more
 * @param readers how many said so
 * @param claimedBy who is looking into it just now
 * @param reason why it was declined; empty when it was not
 */
public record ReportItem(
        ReportId id,
        long version,
        long article,
        String slug,
        String headline,
        String language,
        String words,
        String passage,
        ReportStatus status,
        List<Note> notes,
        int readers,
        Instant firstAt,
        Instant latestAt,
        Optional<AccountId> claimedBy,
        Optional<AccountId> settledBy,
        Optional<Instant> settledAt,
        String reason) {

    public ReportItem {
        notes = List.copyOf(notes);
    }

    /**
     * What one reader says; never the address for the thanks.
     *
     * @param source address at which it can be checked; empty without one
     * @param reader absent for a reader who was not signed in, and for one who has left
     * @param thankable whether there is somewhere to send thanks to
     */
    public record Note(
            ErrorKind kind,
            String explanation,
            String source,
            Optional<AccountId> reader,
            boolean thankable,
            Instant sentAt) {}

    /** The words in the passage as the reader saw it; empty when they stood in none. */
    public Optional<Passages.Place> place() {
        return Passages.find(passage, words);
    }

    /** Whether somebody would hear of the outcome. */
    public boolean isThankable() {
        return notes.stream().anyMatch(Note::thankable);
    }
}
