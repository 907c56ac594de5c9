package africa.pia.comment.scoring;

import africa.pia.PortalException;

/** Somebody else changed what is made of scores since the caller looked. */
public final class StaleScoringException extends PortalException {

    private static final long serialVersionUID = 1L;

    StaleScoringException() {
        super("scoring.stale");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
