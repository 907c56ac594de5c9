package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the newsroom's list.
 *
 * @param publishAt when it is to appear; empty unless it is scheduled
 */
public record DeskItem(
        ArticleId id,
        String slug,
        String headline,
        ArticleStatus status,
        String section,
        String language,
        AccountId createdBy,
        Instant updatedAt,
        Optional<Instant> publishAt,
        Optional<Instant> publishedAt,
        long version) {}
