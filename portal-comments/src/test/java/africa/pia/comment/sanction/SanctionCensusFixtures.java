package africa.pia.comment.sanction;

import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class SanctionCensusFixtures {

    private SanctionCensusFixtures() {}

    public static SanctionCensus census(EntityManager em) {
        SanctionCensus census = new SanctionCensus();
        census.em = em;
        return census;
    }
}
