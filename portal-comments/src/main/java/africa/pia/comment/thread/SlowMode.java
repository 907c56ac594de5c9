package africa.pia.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How slowly a conversation goes: a least time between two comments of one person. The staff are exempt.
 *
 * @param between whole seconds; {@link #SHORTEST} to {@link #LONGEST}
 * @param until when it ends by itself; empty when somebody has to end it
 */
public record SlowMode(Duration between, Optional<Instant> until) {

    public static final Duration SHORTEST = Duration.ofSeconds(5);
    public static final Duration LONGEST = Duration.ofDays(1);

    public SlowMode {
        Objects.requireNonNull(until);
        if (between.compareTo(SHORTEST) < 0 || between.compareTo(LONGEST) > 0 || between.getNano() != 0) {
            throw new IllegalArgumentException("Not a time between two comments: " + between);
        }
    }

    public boolean isInForceAt(Instant now) {
        return until.isEmpty() || now.isBefore(until.get());
    }

    /** The time between two comments, in seconds. */
    public long seconds() {
        return between.toSeconds();
    }
}
