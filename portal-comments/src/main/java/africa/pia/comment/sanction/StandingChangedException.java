package africa.pia.comment.sanction;

import africa.pia.PortalException;
import java.time.Instant;

/**
 * Somebody sanctioned the person, or lifted a sanction, since the moderator looked. The arguments say who, what and when;
 * the name is empty when that moderator has left.
 */
public final class StandingChangedException extends PortalException {

    private static final long serialVersionUID = 1L;

    StandingChangedException(String moderator, SanctionKind kind, Instant at) {
        super("sanction.standing-changed", moderator, kind, at);
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
