package africa.pia.comment.report;

import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class FlagCensusFixtures {

    private FlagCensusFixtures() {}

    public static FlagCensus census(EntityManager em) {
        FlagCensus census = new FlagCensus();
        census.em = em;
        return census;
    }
}
