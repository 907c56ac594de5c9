package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.text.SafeHtml;
import java.time.Instant;
import java.util.Optional;

/**
 * A note as the newsroom reads it.
 *
 * @param version to be handed back with the next change
 * @param text as it was typed
 * @param html the same with its addresses as safe links
 * @param resolvedAt when it was settled; empty while it is open
 * @param editable whether the caller may change its text
 */
public record WrittenNote(
        long id,
        long version,
        ArticleId article,
        AccountId author,
        String text,
        SafeHtml html,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Instant> resolvedAt,
        Optional<AccountId> resolvedBy,
        boolean editable) {

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }
}
