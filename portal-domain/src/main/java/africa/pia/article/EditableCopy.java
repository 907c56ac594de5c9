package africa.pia.article;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * The next text of an article, as the editor form loads it.
 *
 * @param draft what was typed; while it is being written its lines may be longer than a save would accept
 * @param status DRAFT, SUBMITTED, APPROVED or SCHEDULED
 * @param publishAt when it is to take the place of what readers see; empty unless it is scheduled
 * @param change what is to be said of it then; empty until somebody has said it
 * @param returnNote why an editor gave it back; empty once it is handed in again
 * @param changedBy who typed last, at {@code updatedAt}
 * @param outdated whether the article's text has changed since this one was begun
 * @param version to be handed back with the next change; never 0
 */
public record EditableCopy(
        ArticleId article,
        ArticleDraft draft,
        ArticleStatus status,
        Optional<Instant> publishAt,
        Optional<TextChange> change,
        String returnNote,
        AccountId begunBy,
        Instant begunAt,
        AccountId changedBy,
        Instant updatedAt,
        boolean outdated,
        long version) {}
