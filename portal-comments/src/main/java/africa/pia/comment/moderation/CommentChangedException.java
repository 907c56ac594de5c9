package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** The writer changed the comment, or took it back, since the moderator read it. */
public final class CommentChangedException extends PortalException {

    private static final long serialVersionUID = 1L;

    CommentChangedException() {
        super("moderation.comment-changed");
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
