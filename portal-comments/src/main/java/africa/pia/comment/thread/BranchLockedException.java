package africa.pia.comment.thread;

import africa.pia.PortalException;

/** A moderator has locked this branch of the conversation: it takes no further replies. */
public final class BranchLockedException extends PortalException {

    private static final long serialVersionUID = 1L;

    BranchLockedException() {
        super("comment.branch-locked");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
