package africa.pia.comment.raid;

import africa.pia.PortalException;

/** Raid mode is not in force under that article. */
public final class NoRaidException extends PortalException {

    private static final long serialVersionUID = 1L;

    NoRaidException() {
        super("raid.not-in-force");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
