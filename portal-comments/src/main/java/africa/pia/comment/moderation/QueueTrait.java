package africa.pia.comment.moderation;

import africa.pia.comment.thread.CommentId;
import java.util.Collection;
import java.util.Set;

/**
 * Something by which the comments of a queue can be told apart that moderation itself does not know: what readers
 * reported them for, the rule that found them. A package that knows offers a bean of this.
 */
public interface QueueTrait {

    /** Names it in a {@link QueueFilter}. */
    String name();

    /** Which of some comments have it so. */
    Set<CommentId> having(Collection<CommentId> comments, String value);
}
