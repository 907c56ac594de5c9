package africa.pia.erratum;

import java.time.Duration;

/**
 * How reports of errors are kept.
 *
 * @param keepAddresses how long after the outcome the address is kept that a reader gave for the thanks
 */
record ErratumSettings(Duration keepAddresses) {

    ErratumSettings {
        if (keepAddresses.isNegative() || keepAddresses.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException(
                    "portal.erratum.keep-addresses is not between nothing and a year: " + keepAddresses);
        }
    }
}
