package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.util.Set;

/** What happened beside an article, told in the same transaction. */
public sealed interface NoteEvent {

    ArticleId article();

    /**
     * A note was written, or changed so that it calls further people.
     *
     * @param called people whom it calls and who were not called by it before
     */
    record NoteWritten(ArticleId article, long note, AccountId author, Set<AccountId> called) implements NoteEvent {

        public NoteWritten {
            called = Set.copyOf(called);
        }
    }

    /** What a note is about is settled. */
    record NoteResolved(ArticleId article, long note, AccountId by) implements NoteEvent {}
}
