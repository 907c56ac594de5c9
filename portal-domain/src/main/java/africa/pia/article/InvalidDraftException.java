package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import java.util.List;

/** A draft cannot be kept as it was handed in: {@code article.invalid}. */
public final class InvalidDraftException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidDraftException(List<FieldError> errors) {
        super("article.invalid", errors);
    }
}
