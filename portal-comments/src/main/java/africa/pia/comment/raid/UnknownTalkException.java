package africa.pia.comment.raid;

import africa.pia.PortalException;

/** There is no conversation under that article. */
public final class UnknownTalkException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownTalkException() {
        super("raid.unknown-conversation");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
