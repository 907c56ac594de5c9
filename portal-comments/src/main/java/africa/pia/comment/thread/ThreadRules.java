package africa.pia.comment.thread;

import java.util.Objects;
import java.util.Optional;

/**
 * What moderators have laid down for one conversation.
 *
 * @param closed whether it takes no comments
 * @param held whether every new comment waits to be judged before it is seen
 * @param slow how slowly it goes; empty for freely
 */
public record ThreadRules(boolean closed, boolean held, Optional<SlowMode> slow) {

    /** Nothing is laid down. */
    public static final ThreadRules NONE = new ThreadRules(false, false, Optional.empty());

    public ThreadRules {
        Objects.requireNonNull(slow);
    }

    public ThreadRules withClosed(boolean wished) {
        return new ThreadRules(wished, held, slow);
    }

    public ThreadRules withHeld(boolean wished) {
        return new ThreadRules(closed, wished, slow);
    }

    public ThreadRules withSlow(Optional<SlowMode> wished) {
        return new ThreadRules(closed, held, wished);
    }
}
