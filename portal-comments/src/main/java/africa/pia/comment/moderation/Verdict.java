package africa.pia.comment.moderation;

/** The outcome of a decision. */
public enum Verdict {
    /** Readers may see it. */
    APPROVE("comment-approved"),
    /** Readers may not see it. */
    REMOVE("comment-removed"),
    /** Readers may not see it, and it was nothing but advertising. */
    SPAM("comment-removed-as-spam"),
    /** An earlier decision is taken back by whoever made it: the comment stands as before it. */
    UNDO("comment-undone"),
    /** An earlier decision did not stand up to an appeal: readers may see the comment. */
    OVERTURN("comment-overturned");

    private final String act;

    Verdict(String act) {
        this.act = act;
    }

    /** The kind under which it stands in the log of acts. */
    String act() {
        return act;
    }
}
