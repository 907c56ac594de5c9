package africa.pia.comment.appeal;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.text.PlainText;
import java.util.List;

/** What is said for or against a removal: never empty, and no longer than one reads. */
record Plea(String text) {

    /** In characters as people count them. */
    static final int LENGTH = 2_000;

    /** Leaves room for what tidying takes away; beyond, nobody reads it to the end to find out. */
    private static final int SLACK = 4;

    /**
     * Checks what a writer says.
     *
     * @throws InvalidInputException {@code appeal.invalid}, naming {@code text}
     */
    static Plea ofWriter(String typed) {
        return checked("text", typed, "appeal.text-missing");
    }

    /**
     * Checks what a moderator says.
     *
     * @throws InvalidInputException {@code appeal.invalid}, naming {@code explanation}
     */
    static Plea ofModerator(String typed) {
        return checked("explanation", typed, "appeal.reasons-missing");
    }

    private static Plea checked(String field, String typed, String missing) {
        String text = typed.length() > SLACK * LENGTH ? typed : PlainText.tidy(typed);
        if (text.isEmpty()) {
            throw new InvalidInputException("appeal.invalid", List.of(FieldError.of(field, missing)));
        }
        if (text.codePointCount(0, text.length()) > LENGTH) {
            throw new InvalidInputException("appeal.invalid", List.of(FieldError.of(field, "appeal.too-long", LENGTH)));
        }
        return new Plea(text);
    }
}
