package africa.pia.comment.moderation;

import africa.pia.PortalException;

/** Nobody judges what they wrote themselves. */
public final class OwnCommentException extends PortalException {

    private static final long serialVersionUID = 1L;

    OwnCommentException() {
        super("moderation.own-comment");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
