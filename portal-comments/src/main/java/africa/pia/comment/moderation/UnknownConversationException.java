package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** There is no such conversation: its article was never published. */
public final class UnknownConversationException extends PortalException {

    private static final long serialVersionUID = 1L;

    UnknownConversationException() {
        super("moderation.unknown-conversation");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
