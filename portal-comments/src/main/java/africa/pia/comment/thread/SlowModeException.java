package africa.pia.comment.thread;

import africa.pia.PortalException;

/**
 * The conversation goes slowly, and the writer's last comment is too recent. Arguments: whole seconds until the next one
 * is taken, at least 1, and the seconds between two.
 */
public final class SlowModeException extends PortalException {

    private static final long serialVersionUID = 1L;

    SlowModeException(long seconds, long between) {
        super("comment.slow-mode", seconds, between);
    }

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
