package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Something was done about a person; told in the same transaction. */
public record SanctionGiven(
        long sanction,
        AccountId person,
        SanctionKind kind,
        Optional<Misconduct> ground,
        String reason,
        Optional<Instant> endsAt,
        AccountId by,
        Instant at) {}
