package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** The desk keeps an eye on as many articles as it can. Argument: how many that is. */
public final class WatchListFullException extends PortalException {

    private static final long serialVersionUID = 1L;

    WatchListFullException(int most) {
        super("moderation.watch-list-full", most);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
