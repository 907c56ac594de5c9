package africa.pia.comment.thread;

import java.util.Objects;
import java.util.function.ObjLongConsumer;

/**
 * What a screen answers.
 *
 * @param answer what should become of the comment
 * @param onceStored what the screen does when the comment is stored and announced, in the same transaction: it is told
 *     the comment and its version. A comment to be removed is stored held; to remove it, with reasons, is done here.
 */
public record Screened(Answer answer, ObjLongConsumer<CommentId> onceStored) {

    /** Nothing to object to and nothing to do. */
    public static final Screened PASSED = of(Answer.PASS);

    /** From mild to strict. */
    public enum Answer {
        PASS,
        /** Kept unseen until a moderator has judged it. */
        HOLD,
        /** Kept unseen, and removed at once by the screen that says so. */
        REMOVE
    }

    public Screened {
        Objects.requireNonNull(answer);
        Objects.requireNonNull(onceStored);
    }

    public static Screened of(Answer answer) {
        return new Screened(answer, (comment, version) -> {});
    }

    /** Both: the stricter answer, and what each does once the comment is stored. */
    Screened and(Screened other) {
        Answer stricter = answer.compareTo(other.answer) < 0 ? other.answer : answer;
        return new Screened(stricter, (comment, version) -> {
            onceStored.accept(comment, version);
            other.onceStored.accept(comment, version);
        });
    }

    /** The state in which the comment is stored. */
    CommentStatus over(CommentStatus received) {
        return answer == Answer.PASS ? received : CommentStatus.HELD;
    }
}
