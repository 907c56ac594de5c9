package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** Somebody else has laid down something else for the conversation since the moderator read it. */
public final class ConversationChangedException extends PortalException {

    private static final long serialVersionUID = 1L;

    ConversationChangedException() {
        super("moderation.conversation-changed");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
