package africa.pia.comment.appeal;

import africa.pia.PortalException;

/** Whoever made the decision does not judge the appeal against it, nor does whoever wrote the comment. */
public final class FirstDeciderException extends PortalException {

    private static final long serialVersionUID = 1L;

    FirstDeciderException() {
        super("appeal.first-decider");
    }

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
