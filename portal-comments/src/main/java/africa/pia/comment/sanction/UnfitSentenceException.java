package africa.pia.comment.sanction;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A sanction without its ground, its reason or its end, or with one that will not do. */
public final class UnfitSentenceException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnfitSentenceException(String field, String code, Object... arguments) {
        super(FieldError.of(field, code, arguments));
    }
}
