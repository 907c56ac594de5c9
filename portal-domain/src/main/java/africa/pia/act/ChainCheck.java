package africa.pia.act;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param checked how many rows were looked at
 * @param last position of the last of them
 * @param broken position of the first row that is not what it was, or that is missing
 * @param more whether rows follow that were not looked at
 * @param hash of the last row that was found whole; zeros when there is none
 */
public record ChainCheck(long checked, long last, Optional<Long> broken, boolean more, String hash) {}
