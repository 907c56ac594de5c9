package africa.pia.comment.thread;

/** How many readers reacted to a comment, each in one way. */
public record Reactions(int recommend, int instructive) {

    /** How many reacted in one way. */
    public int of(Reaction reaction) {
        return reaction == Reaction.RECOMMEND ? recommend : instructive;
    }
}
