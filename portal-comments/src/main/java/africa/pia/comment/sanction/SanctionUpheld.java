package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import java.time.Instant;

/**
 * A sanction stands in spite of what its person said against it; told in the same transaction.
 *
 * @param reason why, as the person is told
 */
public record SanctionUpheld(
        long sanction, AccountId person, SanctionKind kind, String reason, AccountId by, Instant at) {}
