package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** It is not the caller's own decision, not the last one on its comment, or too long ago to be taken back. */
public final class NothingToUndoException extends PortalException {

    private static final long serialVersionUID = 1L;

    NothingToUndoException() {
        super("moderation.nothing-to-undo");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
