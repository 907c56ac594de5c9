package africa.pia.article;

import africa.pia.media.Picture;
import africa.pia.text.SafeHtml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a reader's page shows of one published article.
 *
 * @param summary its card
 * @param updatedAt last change after publication; empty when there was none
 * @param corrections what had been wrong in it, newest first
 * @param version for optimistic locking, the API's ETag
 */
public record PublishedArticle(
        ArticleSummary summary,
        SafeHtml body,
        List<Tag> tags,
        Optional<LeadFigure> leadFigure,
        Optional<Source> source,
        CommentPolicy commentPolicy,
        Optional<Instant> updatedAt,
        int wordCount,
        long views,
        ShareTexts shareTexts,
        List<PublishedCorrection> corrections,
        long version) {

    /** The same with its pictures as they are shown now. */
    PublishedArticle showing(SafeHtml current) {
        return new PublishedArticle(
                summary,
                current,
                tags,
                leadFigure,
                source,
                commentPolicy,
                updatedAt,
                wordCount,
                views,
                shareTexts,
                corrections,
                version);
    }

    public ArticleId id() {
        return summary.id();
    }

    public Optional<Picture> picture() {
        return summary.picture();
    }
}
