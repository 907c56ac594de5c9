package africa.pia.comment.moderation;

import africa.pia.account.AccountProfile;
import java.time.Instant;

/**
 * Somebody works on a comment.
 *
 * @param own whether it is the caller
 * @param until when that ends by itself
 */
public record Claimed(AccountProfile moderator, boolean own, Instant until) {}
