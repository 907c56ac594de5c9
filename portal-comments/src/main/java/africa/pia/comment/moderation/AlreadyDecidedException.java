package africa.pia.comment.moderation;

import africa.pia.PortalException;
import java.time.Instant;

/**
 * Somebody decided on the comment since the moderator read it, or it stands already as wished. The arguments say who,
 * what and when; the name is empty when that moderator has left, or a rule of the house decided.
 */
public final class AlreadyDecidedException extends PortalException {

    private static final long serialVersionUID = 1L;

    AlreadyDecidedException(String moderator, Verdict verdict, Instant decidedAt) {
        super("moderation.already-decided", moderator, verdict, decidedAt);
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
