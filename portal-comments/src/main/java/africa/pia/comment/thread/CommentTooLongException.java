package africa.pia.comment.thread;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A comment longer than allowed; the argument is how many characters are. */
public final class CommentTooLongException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    CommentTooLongException(int maxLength) {
        super(FieldError.of("text", "comment.too-long", maxLength));
    }
}
