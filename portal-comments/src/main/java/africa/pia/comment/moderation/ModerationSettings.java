package africa.pia.comment.moderation;

import java.time.Duration;

/**
 * The rules of the moderators' desk.
 *
 * @param undoWindow how long a moderator may take back an own decision
 * @param claim how long a comment is the moderator's who has it, unless they stay with it; 1 minute to 1 hour
 */
record ModerationSettings(Duration undoWindow, Duration claim) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    ModerationSettings {
        if (undoWindow.isNegative()) {
            throw new IllegalArgumentException("portal.moderation.undo-window is negative: " + undoWindow);
        }
        if (claim.compareTo(SHORTEST) < 0 || claim.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("portal.moderation.claim is not within PT1M to PT1H: " + claim);
        }
    }
}
