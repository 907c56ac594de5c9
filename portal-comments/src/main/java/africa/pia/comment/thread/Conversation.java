package africa.pia.comment.thread;

import africa.pia.article.CommentPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of the talk under one article.
 *
 * @param visibleCount how many comments readers see
 * @param policy how a new comment is received now; CLOSED also once the days for commenting are over
 * @param closesAt when the days for commenting are over; empty when they never are
 * @param rules what moderators have laid down and is in force
 */
public record Conversation(int visibleCount, CommentPolicy policy, Optional<Instant> closesAt, ThreadRules rules) {

    /** No talk, and none to come. */
    static final Conversation NONE = new Conversation(0, CommentPolicy.CLOSED, Optional.empty(), ThreadRules.NONE);

    public boolean isOpen() {
        return policy != CommentPolicy.CLOSED;
    }
}
