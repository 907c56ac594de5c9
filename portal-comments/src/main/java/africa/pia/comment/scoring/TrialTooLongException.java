package africa.pia.comment.scoring;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A text that is longer than any that is tried. */
public final class TrialTooLongException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    TrialTooLongException() {
        super(FieldError.of("text", "scoring.trial-too-long", ScoringDesk.TRIAL));
    }
}
