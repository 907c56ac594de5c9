package africa.pia.comment.appeal;

import java.time.Duration;

/**
 * The times of an appeal.
 *
 * @param window how long after a decision its writer may appeal; DSA, Art. 20 asks for six months at least
 * @param deadline within what time an appeal is to be decided
 */
record AppealSettings(Duration window, Duration deadline) {

    AppealSettings {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("portal.appeals.window is no time: " + window);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("portal.appeals.deadline is no time: " + deadline);
        }
    }
}
