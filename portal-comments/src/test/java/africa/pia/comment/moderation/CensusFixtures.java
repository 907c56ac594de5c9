package africa.pia.comment.moderation;

import africa.pia.comment.thread.CommentCensusFixtures;
import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class CensusFixtures {

    private CensusFixtures() {}

    public static DecisionCensus census(EntityManager em) {
        DecisionCensus census = new DecisionCensus();
        census.em = em;
        census.comments = CommentCensusFixtures.census(em);
        return census;
    }
}
