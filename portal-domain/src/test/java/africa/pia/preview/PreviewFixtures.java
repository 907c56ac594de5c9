package africa.pia.preview;

import jakarta.persistence.EntityManager;

/** What this package stores, on a test database, for the tests of those who write here. */
public final class PreviewFixtures {

    private PreviewFixtures() {}

    public static PreviewLinks links(EntityManager em) {
        PreviewLinks links = new PreviewLinks();
        links.em = em;
        return links;
    }
}
