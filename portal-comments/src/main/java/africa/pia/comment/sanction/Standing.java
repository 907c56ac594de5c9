package africa.pia.comment.sanction;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person may do at a moment. Whatever it says, they may sign in, read what they are told, and object.
 *
 * @param banned barred for good
 * @param suspendedUntil barred until then; empty when not suspended
 * @param held whether what they write is held for a moderator
 * @param unacknowledged whether a warning waits that they have not said they read
 */
public record Standing(boolean banned, Optional<Instant> suspendedUntil, boolean held, boolean unacknowledged) {

    /** Nothing is kept from most people. */
    public static final Standing GOOD = new Standing(false, Optional.empty(), false, false);

    /** Whether they may react and report; and write, unless a warning waits. */
    public boolean mayTakePart() {
        return !banned && suspendedUntil.isEmpty();
    }

    public boolean mayPost() {
        return mayTakePart() && !unacknowledged;
    }

    /**
     * Refuses who may not react and report.
     *
     * @throws BarredException {@code sanction.banned}, or {@code sanction.suspended} with the end
     */
    public void requireMayTakePart() {
        if (banned) {
            throw new BarredException("sanction.banned");
        }
        if (suspendedUntil.isPresent()) {
            throw new BarredException("sanction.suspended", suspendedUntil.get());
        }
    }

    /**
     * Refuses who may not write.
     *
     * @throws BarredException as above, or {@code sanction.unacknowledged}
     */
    public void requireMayPost() {
        requireMayTakePart();
        if (unacknowledged) {
            throw new BarredException("sanction.unacknowledged");
        }
    }
}
