package africa.pia.comment.sanction;

import africa.pia.PortalException;

/** There is no such note, or somebody else wrote it. */
public final class UnknownNoteException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownNoteException() {
        super("sanction.unknown-note");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
