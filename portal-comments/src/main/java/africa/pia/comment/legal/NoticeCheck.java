package africa.pia.comment.legal;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.EmailAddress;
import africa.pia.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads over a notice that is handed in, and names every field that does not do. */
final class NoticeCheck {

    static final int COMMENTS = 10;
    static final int LAW = 500;
    static final int EXPLANATION = 2_000;
    static final int NAME = 200;

    /** Leaves room for what tidying takes away; beyond, nobody reads it to the end to find out. */
    private static final int SLACK = 4;

    private NoticeCheck() {}

    /** A notice as it is kept. */
    record Checked(String law, String explanation, String name, Optional<String> email, Locale locale) {}

    /**
     * Checks all but the comments themselves.
     *
     * @throws InvalidInputException {@code legal.invalid}, naming {@code comments}, {@code law}, {@code explanation},
     *     {@code name}, {@code email} or {@code goodFaith}
     */
    static Checked accepted(NoticeForm form, boolean signedIn) {
        List<FieldError> errors = new ArrayList<>();
        if (form.comments().isEmpty()) {
            errors.add(FieldError.of("comments", "legal.comments-missing"));
        } else if (form.comments().size() > COMMENTS) {
            errors.add(FieldError.of("comments", "legal.too-many", COMMENTS));
        }
        String law = text(errors, "law", form.law(), LAW, "legal.law-missing");
        String explanation = text(errors, "explanation", form.explanation(), EXPLANATION, "legal.explanation-missing");
        String name = PlainText.line(cut(form.name()));
        if (name.isEmpty() && !form.childAbuse()) {
            errors.add(FieldError.of("name", "legal.name-missing"));
        } else if (length(name) > NAME) {
            errors.add(FieldError.of("name", "legal.too-long", NAME));
        }
        Optional<String> email = email(errors, form, signedIn);
        if (!form.goodFaith()) {
            errors.add(FieldError.of("goodFaith", "legal.good-faith-missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException("legal.invalid", errors);
        }
        return new Checked(law, explanation, name, email, form.locale());
    }

    /** One of the comments is not there for readers. */
    static InvalidInputException unknownComment() {
        return new InvalidInputException("legal.invalid", List.of(FieldError.of("comments", "legal.comment-unknown")));
    }

    private static Optional<String> email(List<FieldError> errors, NoticeForm form, boolean signedIn) {
        if (form.email().isBlank()) {
            if (!signedIn && !form.childAbuse()) {
                errors.add(FieldError.of("email", "legal.email-missing"));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(form.email()).value());
        } catch (EmailAddress.InvalidEmailException noAddress) {
            errors.add(FieldError.of("email", noAddress.code()));
            return Optional.empty();
        }
    }

    /** What a moderator says of it, checked alike. */
    static String reasons(List<FieldError> errors, String field, String typed, int most, boolean needed) {
        return text(errors, field, typed, most, needed ? "legal.reasons-missing" : "");
    }

    private static String text(List<FieldError> errors, String field, String typed, int most, String missing) {
        String text = typed.length() > SLACK * most ? typed : PlainText.tidy(typed);
        if (text.isEmpty() && !missing.isEmpty()) {
            errors.add(FieldError.of(field, missing));
        } else if (length(text) > most) {
            errors.add(FieldError.of(field, "legal.too-long", most));
        }
        return text;
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), SLACK * NAME));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
