package africa.pia.web.api;

import africa.pia.article.ArticleDraft;
import africa.pia.article.CommentPolicy;
import africa.pia.article.LeadFigure;
import africa.pia.article.ShareTexts;
import africa.pia.article.Source;
import africa.pia.media.MediaId;
import africa.pia.section.SectionKey;
import java.time.Instant;
import java.util.Optional;

/** Reads an article out of JSON. What is only read may be sent back; it changes nothing. */
final class ArticleFields {

    /** Only to go on with until the reading ends and the missing section is named. */
    private static final SectionKey NOWHERE = new SectionKey("nowhere");

    private ArticleFields() {}

    /**
     * Reads a draft.
     *
     * @param scheduled when the article is to appear as it stands: that instant may be sent back, another is set by
     *     the step {@code schedule} alone
     */
    static ArticleDraft draft(JsonFields fields, String siteLanguage, Optional<Instant> scheduled) {
        fields.ignoring("id", "status", "version", "publishedAt", "updatedAt", "views", "commentCount", "url")
                .ignoring("previous", "next", "corrections");
        Optional<Instant> publishAt = fields.moment("publishAt");
        if (publishAt.isPresent() && !publishAt.equals(scheduled)) {
            fields.refuse("publishAt", "article.schedule-is-a-step");
        }
        String headline = fields.text("headline");
        Optional<SectionKey> section = section(fields);
        ArticleDraft draft = new ArticleDraft(
                headline,
                fields.optionalText("slug").filter(slug -> !slug.isBlank()),
                fields.optionalText("standfirst").orElse(""),
                fields.optionalText("body").orElse(""),
                fields.optionalText("language").orElse(siteLanguage),
                section.orElse(NOWHERE),
                fields.texts("tags"),
                fields.texts("byline"),
                fields.object("leadFigure").map(ArticleFields::figure),
                fields.object("source").map(ArticleFields::source),
                fields.choice("commentPolicy", CommentPolicy.class).orElse(CommentPolicy.OPEN),
                fields.object("shareTexts").map(ArticleFields::shareTexts).orElse(ShareTexts.NONE),
                fields.optionalTruth("typography").orElse(true));
        fields.end();
        return draft;
    }

    private static Optional<SectionKey> section(JsonFields fields) {
        String key = fields.text("section");
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(new SectionKey(key));
        } catch (SectionKey.UnknownSectionException unknown) {
            fields.refuse("section", unknown.code(), key);
            return Optional.empty();
        }
    }

    private static LeadFigure figure(JsonFields fields) {
        return new LeadFigure(
                new MediaId(fields.id("mediaId")),
                fields.optionalText("alt").orElse(""),
                fields.optionalText("caption").orElse(""),
                fields.optionalText("credit").orElse(""),
                fields.optionalText("licence").orElse(""));
    }

    private static ShareTexts shareTexts(JsonFields fields) {
        return new ShareTexts(
                fields.optionalText("searchTitle").orElse(""),
                fields.optionalText("searchDescription").orElse(""),
                fields.optionalText("shareTitle").orElse(""),
                fields.optionalText("shareText").orElse(""));
    }

    private static Source source(JsonFields fields) {
        return new Source(
                fields.optionalText("name").orElse(""),
                fields.optionalText("url").orElse(""),
                fields.optionalText("licence").orElse(""));
    }
}
