package africa.pia.revision;

import africa.pia.account.AccountId;
import java.time.Instant;

/**
 * What is to be entered in an article's history.
 *
 * @param article number of the article
 * @param content the whole text in whatever form its owner reads it back
 * @param headline of that text; at most 200 characters
 * @param words how many words a reader would read
 * @param note at most 1000 characters; may be empty
 */
public record NewRevision(
        long article,
        RevisionKind kind,
        String content,
        String headline,
        int words,
        String note,
        AccountId by,
        Instant at) {}
