package africa.pia.act;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the log as it is read.
 *
 * @param position in the chain, from 1; empty for the moment between the act's commit and its chaining
 * @param hash of the row and all before it, 64 hexadecimal digits; empty as long as there is no position
 */
public record ActEntry(long id, Optional<Long> position, Optional<String> hash, Act act, Instant doneAt) {}
