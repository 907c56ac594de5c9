package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.section.SectionKey;
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
 * @param withdrawalReason for the staff
 * @param withdrawalNotice what readers are told where it stood; may be empty
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
        ShareTexts shareTexts,
        boolean typography,
        AccountId createdBy,
        Instant createdAt,
        AccountId changedBy,
        Instant updatedAt,
        Optional<Instant> publishAt,
        String returnNote,
        Optional<Instant> publishedAt,
        Optional<Instant> withdrawnAt,
        String withdrawalReason,
        String withdrawalNotice,
        long version) {

    /** The text and everything that is said about it, as somebody could hand it in again. */
    public ArticleDraft asDraft() {
        return new ArticleDraft(
                headline,
                Optional.of(slug),
                standfirst,
                body.html(),
                language,
                new SectionKey(section),
                tags.stream().map(Tag::label).toList(),
                byline.stream().map(Byline::name).toList(),
                leadFigure,
                source,
                commentPolicy,
                shareTexts,
                typography);
    }
}
