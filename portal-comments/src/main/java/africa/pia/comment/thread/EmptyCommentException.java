package africa.pia.comment.thread;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A comment without anything to read. */
public final class EmptyCommentException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    EmptyCommentException() {
        super(FieldError.of("text", "comment.empty"));
    }
}
