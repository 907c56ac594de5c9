package africa.pia.comment.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The word lists ready to be looked for, kept on this node until one of them changes, on this node or another: every
 * posting asks the database for their edition, which is one small row away.
 */
@ApplicationScoped
class WordShelf {

    @Inject
    RuleShelf rules;

    private volatile Ready ready = new Ready(0, Vocabulary.EMPTY);

    private record Ready(long edition, Vocabulary vocabulary) {}

    /** As they stand in the caller's transaction. */
    Vocabulary vocabulary() {
        long edition = rules.edition();
        Ready known = ready;
        if (known.edition() == edition) {
            return known.vocabulary();
        }
        return anew(edition);
    }

    // One at a time: making large lists ready takes memory.
    private synchronized Vocabulary anew(long edition) {
        if (ready.edition() != edition) {
            Map<WordListName, WordList> words = new LinkedHashMap<>();
            for (StoredWords row : rules.lists()) {
                WordListName.of(row.list()).ifPresent(name -> words.put(name, WordList.kept(row.text())));
            }
            ready = new Ready(edition, new Vocabulary(words));
        }
        return ready.vocabulary();
    }
}
