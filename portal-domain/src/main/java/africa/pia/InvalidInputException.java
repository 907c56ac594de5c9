package africa.pia;

import java.util.List;

/**
 * What was handed in is not acceptable, told field by field so that a form shows each message where it belongs and the
 * API lists them in {@code errors[]}. A feature extends it to name the whole by a code of its own.
 */
public class InvalidInputException extends PortalException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /**
     * Names what is wrong.
     *
     * @param code of the whole, such as {@code article.invalid}
     * @param errors at least one, in the order of the form
     */
    public InvalidInputException(String code, List<FieldError> errors) {
        super(code);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException(code + " names no field");
        }
        this.errors = List.copyOf(errors);
    }

    /** Names the one field that is wrong; the whole has its code. */
    protected InvalidInputException(FieldError only) {
        super(only.code(), only.arguments().toArray());
        this.errors = List.of(only);
    }

    /** Every field that is wrong, in the order of the form; a field may be named more than once. */
    public final List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }

    @Override
    public final Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public final String getMessage() {
        return code() + " "
                + errors().stream()
                        .map(error -> error.field() + ": " + error.code())
                        .toList();
    }
}
