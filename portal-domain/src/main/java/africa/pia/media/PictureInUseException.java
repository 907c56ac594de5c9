package africa.pia.media;

import africa.pia.PortalException;

/** An article shows the picture, so it stays. */
public final class PictureInUseException extends PortalException {

    private static final long serialVersionUID = 1L;

    PictureInUseException() {
        super("media.in-use");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
