package africa.pia.comment.raid;

import africa.pia.comment.thread.SlowMode;
import java.time.Duration;
import java.time.Instant;

/**
 * When a rush is taken for a raid, and what follows.
 *
 * @param comments more than so many within the time are a raid; 0 for never
 * @param within the time in which they are counted; 1 minute to 1 day
 * @param slow the least time between two comments of one person meanwhile; zero for none
 * @param age comments of younger accounts are held meanwhile; zero for none
 * @param lasting how long it is in force; 5 minutes to 7 days
 */
record RaidSettings(int comments, Duration within, Duration slow, Duration age, Duration lasting) {

    RaidSettings {
        if (comments < 0) {
            throw new IllegalArgumentException("portal.raid.comments is negative: " + comments);
        }
        require("within", within, Duration.ofMinutes(1), Duration.ofDays(1));
        if (!slow.isZero()) {
            require("slow", slow, SlowMode.SHORTEST, SlowMode.LONGEST);
        }
        require("account-age", age, Duration.ZERO, Duration.ofDays(365));
        require("lasting", lasting, Duration.ofMinutes(5), Duration.ofDays(7));
    }

    private static void require(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "portal.raid." + key + " is not within " + least + " to " + most + ": " + value);
        }
    }

    /** Whether so many comments of readers within the time are a raid. */
    boolean isRaid(long arrived) {
        return comments > 0 && arrived > comments;
    }

    /** Whether an account is too young to be seen at once. */
    boolean isYoung(Instant joined, Instant now) {
        return joined.isAfter(now.minus(age));
    }
}
