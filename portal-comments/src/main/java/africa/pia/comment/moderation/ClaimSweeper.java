package africa.pia.comment.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets claims that are long over; nobody sees those. */
@Singleton
@PermitAll
public class ClaimSweeper {

    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    /** Runs hourly on every node; what one has swept the next does not find. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        claims.forget(clock.instant().minus(KEPT));
    }
}
