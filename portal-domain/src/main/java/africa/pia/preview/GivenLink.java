package africa.pia.preview;

import africa.pia.account.AccountId;
import java.time.Instant;

/** A link that was given away: by whom, when, and until when it opens. The secret itself is nobody's to see again. */
public record GivenLink(AccountId by, Instant at, Instant expiresAt) {}
