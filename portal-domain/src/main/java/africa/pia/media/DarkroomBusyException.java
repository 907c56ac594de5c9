package africa.pia.media;

import africa.pia.PortalException;

/** Too many large pictures were brought in at once; a little later there is room. */
public final class DarkroomBusyException extends PortalException {

    private static final long serialVersionUID = 1L;

    DarkroomBusyException() {
        super("media.busy");
    }

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
