package africa.pia.media;

import africa.pia.PortalException;

/** Readers see the picture, or somebody else brought it in; an editor changes it. */
public final class PictureForEditorsException extends PortalException {

    private static final long serialVersionUID = 1L;

    PictureForEditorsException() {
        super("media.editors-only");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
