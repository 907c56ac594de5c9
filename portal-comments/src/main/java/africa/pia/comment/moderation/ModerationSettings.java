package africa.pia.comment.moderation;

import java.time.Duration;

/**
 * The rules of the moderators' desk.
 *
 * @param undoWindow how long a moderator may take back an own decision
 */
record ModerationSettings(Duration undoWindow) {

    ModerationSettings {
        if (undoWindow.isNegative()) {
            throw new IllegalArgumentException("portal.moderation.undo-window is negative: " + undoWindow);
        }
    }
}
