package africa.pia.comment.thread;

import java.io.Serializable;

/** Points to a comment. */
public record CommentId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
