package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import java.util.List;

/**
 * A picture is not taken in, or its words are not; each reason stands at its field: {@code file}, {@code alt},
 * {@code caption}, {@code credit}, {@code licence}. The code of the whole is that of the first reason.
 */
public final class RefusedPictureException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    RefusedPictureException(List<FieldError> errors) {
        super(errors.get(0).code(), errors);
    }
}
