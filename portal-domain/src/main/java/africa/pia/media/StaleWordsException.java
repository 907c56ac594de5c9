package africa.pia.media;

import africa.pia.PortalException;

/** Somebody else changed the words of the picture since the caller read them. */
public final class StaleWordsException extends PortalException {

    private static final long serialVersionUID = 1L;

    StaleWordsException() {
        super("media.stale");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
