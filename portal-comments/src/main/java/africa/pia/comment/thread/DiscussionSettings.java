package africa.pia.comment.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of the talk under articles.
 *
 * @param editingWindow how long a writer may change a comment after posting it
 * @param maxLength of a comment, in characters as people count them (code points); 100 to 8,000
 * @param openDays how many days after an article's publication comments are taken; 0 means for ever
 */
record DiscussionSettings(Duration editingWindow, int maxLength, int openDays) {

    DiscussionSettings {
        if (editingWindow.isNegative()) {
            throw new IllegalArgumentException("portal.comments.editing-window is negative: " + editingWindow);
        }
        if (maxLength < 100 || maxLength > 8_000) {
            throw new IllegalArgumentException("portal.comments.max-length is not within 100 to 8000: " + maxLength);
        }
        if (openDays < 0) {
            throw new IllegalArgumentException("portal.comments.open-days is negative: " + openDays);
        }
    }

    Optional<Instant> closingOf(Instant publishedAt) {
        return openDays == 0 ? Optional.empty() : Optional.of(publishedAt.plus(Duration.ofDays(openDays)));
    }
}
