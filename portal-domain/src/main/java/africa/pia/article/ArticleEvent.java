package africa.pia.article;

import java.time.Instant;

/** What happened to an article, told in the same transaction. */
public sealed interface ArticleEvent {

    ArticleId article();

    /** Readers see it from now on (first publication, or again after a withdrawal). */
    record ArticlePublished(ArticleId article, CommentPolicy commentPolicy, Instant publishedAt)
            implements ArticleEvent {}

    /** Its published text or its comment policy changed. */
    record ArticleRevised(ArticleId article, CommentPolicy commentPolicy) implements ArticleEvent {}

    /** Readers do not see it any more. */
    record ArticleWithdrawn(ArticleId article) implements ArticleEvent {}
}
