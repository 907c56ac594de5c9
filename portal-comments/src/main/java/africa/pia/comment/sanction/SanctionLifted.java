package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import java.time.Instant;

/** A sanction was ended before its time; told in the same transaction. */
public record SanctionLifted(
        long sanction, AccountId person, SanctionKind kind, String reason, AccountId by, Instant at) {}
