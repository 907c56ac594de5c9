package africa.pia.comment.moderation;

import africa.pia.comment.thread.SlowMode;
import africa.pia.comment.thread.ThreadRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a conversation shall go on.
 *
 * @param closed whether it takes no comments
 * @param held whether every new comment waits to be judged before it is seen
 * @param slowSeconds the least time between two comments of one person; empty for none
 * @param slowUntil when slow mode ends by itself; empty when somebody has to end it
 */
public record Course(boolean closed, boolean held, Optional<Long> slowSeconds, Optional<Instant> slowUntil) {

    /** What is laid down already. */
    static Course of(ThreadRules rules) {
        return new Course(
                rules.closed(),
                rules.held(),
                rules.slow().map(SlowMode::seconds),
                rules.slow().flatMap(SlowMode::until));
    }

    /** The same, but closed or opened again. */
    public Course withClosed(boolean wished) {
        return new Course(wished, held, slowSeconds, slowUntil);
    }

    /** The same, but with new comments held or let through. */
    public Course withHeld(boolean wished) {
        return new Course(closed, wished, slowSeconds, slowUntil);
    }

    /** The same, but slower or faster. */
    public Course withSlow(Optional<Long> seconds, Optional<Instant> until) {
        return new Course(closed, held, seconds, until);
    }

    /**
     * The rules that come of it.
     *
     * @throws UnfitCourseException when the time is out of bounds or its end is past
     */
    ThreadRules rules(Instant now) {
        if (slowSeconds.isPresent() && !isWithinBounds(slowSeconds.get())) {
            throw new UnfitCourseException(
                    "seconds",
                    "moderation.slow-out-of-bounds",
                    SlowMode.SHORTEST.toSeconds(),
                    SlowMode.LONGEST.toSeconds());
        }
        if (slowSeconds.isPresent() && slowUntil.isPresent() && !slowUntil.get().isAfter(now)) {
            throw new UnfitCourseException("until", "moderation.slow-until-past");
        }
        return new ThreadRules(
                closed, held, slowSeconds.map(seconds -> new SlowMode(Duration.ofSeconds(seconds), slowUntil)));
    }

    private static boolean isWithinBounds(long seconds) {
        return seconds >= SlowMode.SHORTEST.toSeconds() && seconds <= SlowMode.LONGEST.toSeconds();
    }
}
