package africa.pia.comment.appeal;

import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class AppealCensusFixtures {

    private AppealCensusFixtures() {}

    public static AppealCensus census(EntityManager em) {
        AppealCensus census = new AppealCensus();
        census.em = em;
        return census;
    }
}
