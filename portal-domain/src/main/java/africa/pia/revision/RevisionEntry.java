package africa.pia.revision;

import africa.pia.account.AccountId;
import java.time.Instant;

/**
 * One line of an article's history.
 *
 * @param article number of the article
 * @param headline as it was then
 * @param words how many words the text had
 * @param note what was said about it, such as why it was given back; may be empty
 * @param text number of the text; two entries with the same number have the same text
 */
public record RevisionEntry(
        RevisionId id,
        long article,
        RevisionKind kind,
        String headline,
        int words,
        String note,
        AccountId by,
        Instant at,
        long text) {}
