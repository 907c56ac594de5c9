package africa.pia.presence;

import africa.pia.account.AccountId;
import java.time.Instant;

/** Somebody who is writing in an article, and since when. */
public record Writer(AccountId who, Instant since) {}
