package africa.pia.comment.care;

import java.time.Duration;

/**
 * How much is too much.
 *
 * @param score from which score on, in percent, a comment is taken for abusive; 1 to 100
 * @param hourly so many abusive comments judged within an hour are enough for one person; 0 for no end
 * @param alone so long with all of them is long; zero for never
 */
record CareSettings(int score, int hourly, Duration alone) {

    CareSettings {
        if (score < 1 || score > 100) {
            throw new IllegalArgumentException("portal.care.score is not within 1 to 100: " + score);
        }
        if (hourly < 0) {
            throw new IllegalArgumentException("portal.care.hourly is negative: " + hourly);
        }
        if (alone.isNegative() || alone.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("portal.care.alone is not within PT0S to PT24H: " + alone);
        }
    }
}
