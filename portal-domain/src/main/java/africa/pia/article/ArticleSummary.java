package africa.pia.article;

import africa.pia.media.Picture;
import africa.pia.section.SectionItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A card: what a list shows of a published article.
 *
 * @param readingMinutes at 220 words a minute, at least 1
 * @param picture the lead figure's picture; a view weaves a motif when absent
 * @param leadFigure what the article says of that picture; absent without one
 */
public record ArticleSummary(
        ArticleId id,
        String slug,
        String headline,
        String standfirst,
        String language,
        SectionItem section,
        List<Byline> byline,
        Instant publishedAt,
        int readingMinutes,
        Optional<Picture> picture,
        Optional<LeadFigure> leadFigure) {}
