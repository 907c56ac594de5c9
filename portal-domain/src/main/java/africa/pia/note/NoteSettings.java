package africa.pia.note;

import java.time.Duration;

/**
 * How notes are kept.
 *
 * @param editingWindow how long after writing a note its author may still change it; at most a day
 */
record NoteSettings(Duration editingWindow) {

    private static final Duration LONGEST = Duration.ofDays(1);

    NoteSettings {
        if (editingWindow.isNegative() || editingWindow.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "portal.note.editing-window is not between PT0S and P1D: " + editingWindow);
        }
    }
}
