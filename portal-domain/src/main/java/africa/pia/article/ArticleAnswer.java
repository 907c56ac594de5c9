package africa.pia.article;

import java.time.Instant;

/** What stands at an address: an article, a sign to its new address, the notice that it was taken down, or nothing. */
public sealed interface ArticleAnswer {

    /** The article is here (200). */
    record Found(PublishedArticle article) implements ArticleAnswer {}

    /** The article has moved to another slug (301). */
    record Moved(String slug) implements ArticleAnswer {}

    /**
     * The article was taken down (410).
     *
     * @param notice why, in a sentence for readers; may be empty
     */
    record Withdrawn(String headline, Instant withdrawnAt, String notice) implements ArticleAnswer {}

    /** Nothing was ever published here (404). */
    record Unknown() implements ArticleAnswer {}
}
