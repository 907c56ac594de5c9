package africa.pia.limit;

import java.time.Duration;

/**
 * How many attempts in how long; written {@code 10/PT5M}.
 *
 * @param attempts how many at once at most; they come back evenly over the period
 */
record Allowance(int attempts, Duration period) {

    Allowance {
        if (attempts < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("No allowance: " + attempts + "/" + period);
        }
    }

    static Allowance parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("Not of the form 10/PT5M: " + written);
        }
        return new Allowance(
                Integer.parseInt(written.substring(0, slash).strip()),
                Duration.parse(written.substring(slash + 1).strip()));
    }
}
