package africa.pia.limit;

import africa.pia.PortalException;

/** What is answered to somebody who tries too often. */
public final class LimitRefusals {

    private LimitRefusals() {}

    /** Seconds to wait. */
    public static PortalException tooMany(long seconds) {
        return new TooManyAttemptsException(seconds);
    }
}
