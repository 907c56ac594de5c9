package africa.pia.comment.moderation;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A removal without its ground, or one that needs an explanation without it. */
public final class UnreasonedVerdictException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnreasonedVerdictException(String field, String code, Object... arguments) {
        super(FieldError.of(field, code, arguments));
    }
}
