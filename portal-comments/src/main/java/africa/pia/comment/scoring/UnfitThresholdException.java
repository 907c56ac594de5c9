package africa.pia.comment.scoring;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;

/** A threshold at which comments are not held: too low or no share at all. */
public final class UnfitThresholdException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnfitThresholdException() {
        super(FieldError.of("threshold", "scoring.threshold", ScoringDesk.LOWEST, ScoringDesk.HIGHEST));
    }
}
