package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * The next text of a published article, on its way to readers like an article of its own.
 *
 * @param article what readers see meanwhile
 * @param status how far the next text has come: DRAFT, SUBMITTED, APPROVED or SCHEDULED
 * @param changedBy who last changed it, at {@code updatedAt}
 * @param publishAt when it is to take its place; empty unless it is scheduled
 */
public record NextText(
        DeskItem article, ArticleStatus status, AccountId changedBy, Instant updatedAt, Optional<Instant> publishAt) {}
