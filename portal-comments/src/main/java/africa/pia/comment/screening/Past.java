package africa.pia.comment.screening;

import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import java.time.Instant;
import java.util.List;

/**
 * What a comment's writer wrote before it.
 *
 * @param last comments, the newest first, at most {@value #LOOKED_BACK}
 * @param visible how many of all readers see; counted no further than {@value #COUNTED}
 */
record Past(List<Earlier> last, int visible) {

    static final int LOOKED_BACK = 200;
    static final int COUNTED = 20;

    /** Compared with the new one as to their text are so many. */
    static final int COMPARED = 20;

    static final Past NONE = new Past(List.of(), 0);

    /** A comment, its text as it is compared; empty where that is not asked for. */
    record Earlier(CommentId id, Instant at, CommentStatus status, String folded) {}
}
