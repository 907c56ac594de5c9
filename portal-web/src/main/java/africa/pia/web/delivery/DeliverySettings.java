package africa.pia.web.delivery;

import java.time.Duration;

/**
 * How pages are kept.
 *
 * @param keep how long a page is kept in memory at most; it tells how many times an article was read and how long ago
 *     things were said, so not above a minute. Zero keeps nothing
 * @param memoryMegabytes how much memory kept pages may take, 1 to 4,096
 * @param sharedMaxAge how long a cache between the portal and its readers may keep a page without asking
 */
record DeliverySettings(Duration keep, int memoryMegabytes, Duration sharedMaxAge) {

    private static final Duration LONGEST_KEPT = Duration.ofMinutes(1);

    DeliverySettings {
        if (keep.isNegative() || keep.compareTo(LONGEST_KEPT) > 0) {
            throw new IllegalArgumentException("portal.delivery.keep is not within PT0S to PT1M: " + keep);
        }
        if (memoryMegabytes < 1 || memoryMegabytes > 4096) {
            throw new IllegalArgumentException(
                    "portal.delivery.memory-megabytes is not within 1 to 4096: " + memoryMegabytes);
        }
        if (sharedMaxAge.isNegative()) {
            throw new IllegalArgumentException("portal.delivery.shared-max-age is negative: " + sharedMaxAge);
        }
    }

    /** The header of a page that is the same for everyone: a browser always asks, and mostly hears "not modified". */
    String cacheControl() {
        return "public, max-age=0, s-maxage=" + sharedMaxAge.toSeconds() + ", must-revalidate";
    }
}
