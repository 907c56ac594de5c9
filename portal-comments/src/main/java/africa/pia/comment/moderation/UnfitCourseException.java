package africa.pia.comment.moderation;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** What a moderator wants to lay down for a conversation will not do. */
public final class UnfitCourseException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnfitCourseException(String field, String code, Object... arguments) {
        super(FieldError.of(field, code, arguments));
    }
}
