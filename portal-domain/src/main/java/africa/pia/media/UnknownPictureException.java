package africa.pia.media;

import africa.pia.PortalException;

/** No picture has this id. */
public final class UnknownPictureException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownPictureException() {
        super("media.unknown");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
