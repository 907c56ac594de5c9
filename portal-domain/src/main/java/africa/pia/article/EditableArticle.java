package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.text.SafeHtml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the editor form loads.
 *
 * @param body already sanitised
 * @param changedBy who took the latest step or wrote the latest text, at {@code updatedAt}
 * @param publishAt when it is to appear; empty unless it is scheduled
 * @param returnNote why an editor gave it back; empty once it is handed in again
 * @param version to be handed back with the next change
 */
public record EditableArticle(
        ArticleId id,
        String slug,
        ArticleStatus status,
        String headline,
        String standfirst,
        SafeHtml body,
        String language,
        String section,
        List<Tag> tags,
        List<Byline> byline,
        Optional<LeadFigure> leadFigure,
        Optional<Source> source,
        CommentPolicy commentPolicy,
        AccountId createdBy,
        Instant createdAt,
        AccountId changedBy,
        Instant updatedAt,
        Optional<Instant> publishAt,
        String returnNote,
        Optional<Instant> publishedAt,
        Optional<Instant> withdrawnAt,
        String withdrawalReason,
        long version) {}
