package africa.pia.gate;

import africa.pia.FieldError;
import java.util.List;

/**
 * Something that a text lacks.
 *
 * @param arguments facts for its sentence, as the rule tells them
 * @param under the heading of the text under which it stands; empty before the first, and outside the text
 */
public record GateFinding(GateRule rule, Severity severity, List<Object> arguments, String under) {

    public GateFinding {
        arguments = List.copyOf(arguments);
    }

    /** How grave it is. */
    public enum Severity {
        /** The text does not pass until it is mended, or until an editor-in-chief says why it passes. */
        BLOCKS,
        /** Worth a look; the text passes. */
        ADVISES
    }

    /** Stable; the key of its sentence. */
    public String code() {
        return rule.code();
    }

    /** The field where it is mended, as the API spells it. */
    public String field() {
        return rule.field();
    }

    /** Whether it keeps the text from its readers. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKS;
    }

    /** Whether an editor-in-chief may let it pass. */
    public boolean isOverridable() {
        return !rule.isAbsolute();
    }

    /** The same as an error of a field, which a form and the API tell as they do every other. */
    public FieldError asFieldError() {
        return new FieldError(field(), code(), arguments);
    }
}
