package africa.pia.comment.scoring;

import africa.pia.PortalException;

/** Comments are not held by scores of which too little is known how good they are. */
public final class UnmeasuredScoringException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnmeasuredScoringException() {
        super("scoring.not-enough", Evaluation.ENOUGH, Evaluation.ENOUGH_REMOVALS);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
