package africa.pia;

import java.util.List;

/**
 * What is wrong with one field of what somebody handed in.
 *
 * @param field name of the field as the API spells it, such as {@code standfirst} or {@code leadFigure.alt}
 * @param code stable, like a {@link PortalException}'s; the key of the translated message
 * @param arguments facts for the message, in the order of its placeholders
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** Names a field and what is wrong with it, with facts for the message. */
    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
