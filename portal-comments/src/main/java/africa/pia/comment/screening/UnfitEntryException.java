package africa.pia.comment.screening;

import africa.pia.PortalException;

/** A line of a word list says nothing that could be looked for, or too much or too little. */
final class UnfitEntryException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnfitEntryException(String code, Object... arguments) {
        super(code, arguments);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
