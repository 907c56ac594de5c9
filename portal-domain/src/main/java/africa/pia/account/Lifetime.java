package africa.pia.account;

import java.time.Duration;

/**
 * How long a sign-in lives.
 *
 * @param idle how long unused
 * @param whole how long at most
 */
record Lifetime(Duration idle, Duration whole) {

    Lifetime {
        if (idle.isNegative() || idle.isZero() || whole.compareTo(idle) < 0) {
            throw new IllegalArgumentException("A sign-in cannot live " + idle + " unused and " + whole + " at most");
        }
    }
}
