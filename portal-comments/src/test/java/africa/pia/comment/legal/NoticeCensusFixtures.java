package africa.pia.comment.legal;

import jakarta.persistence.EntityManager;

/** A census for tests of other packages. */
public final class NoticeCensusFixtures {

    private NoticeCensusFixtures() {}

    public static NoticeCensus census(EntityManager em) {
        NoticeCensus census = new NoticeCensus();
        census.em = em;
        return census;
    }
}
