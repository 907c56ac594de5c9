package africa.pia.comment.raid;

import africa.pia.PortalException;

/** Raid mode is in force under that article already. */
public final class RaidInForceException extends PortalException {

    private static final long serialVersionUID = 1L;

    RaidInForceException() {
        super("raid.in-force");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
