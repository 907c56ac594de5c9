package africa.pia.comment.thread;

import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class CommentCensusFixtures {

    private CommentCensusFixtures() {}

    public static CommentCensus census(EntityManager em) {
        CommentCensus census = new CommentCensus();
        census.em = em;
        return census;
    }
}
