package africa.pia.presence;

import africa.pia.account.AccountId;
import java.time.Instant;

/**
 * Somebody who has an article open for writing.
 *
 * @param since when they came
 */
public record Present(AccountId account, Instant since) {}
