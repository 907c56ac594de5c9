package africa.pia.comment.report;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reader says of a comment, checked.
 *
 * @param text may be empty but where the reason is OTHER
 */
record Complaint(FlagReason reason, String text) {

    /** In characters as people count them. */
    static final int TEXT = 500;

    /** Leaves room for what tidying takes away; beyond, nobody reads it to the end to find out. */
    private static final int SLACK = 4;

    /**
     * Checks what was handed in.
     *
     * @throws InvalidInputException {@code flag.invalid}, naming {@code reason} or {@code text}
     */
    static Complaint of(Optional<FlagReason> reason, String typed) {
        List<FieldError> errors = new ArrayList<>();
        if (reason.isEmpty()) {
            errors.add(FieldError.of("reason", "flag.reason-missing"));
        }
        String text = typed.length() > SLACK * TEXT ? typed : PlainText.tidy(typed);
        if (text.codePointCount(0, text.length()) > TEXT) {
            errors.add(FieldError.of("text", "flag.text-too-long", TEXT));
        } else if (text.isEmpty() && reason.equals(Optional.of(FlagReason.OTHER))) {
            errors.add(FieldError.of("text", "flag.text-missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException("flag.invalid", errors);
        }
        return new Complaint(reason.orElseThrow(), text);
    }
}
