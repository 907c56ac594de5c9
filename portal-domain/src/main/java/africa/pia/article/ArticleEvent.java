package africa.pia.article;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.List;

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

    /** A change of its published text answers reports of errors; the numbers are those of the reports. */
    record ReportsAnswered(ArticleId article, List<Long> reports, AccountId by, Instant at) implements ArticleEvent {

        public ReportsAnswered {
            reports = List.copyOf(reports);
        }
    }
}
