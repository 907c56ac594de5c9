package africa.pia.article;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts readings: added up in memory, written in batches, additive across nodes. Who counts as a reader is decided by
 * the caller; a page never waits for a row.
 */
@ApplicationScoped
public class Readership {

    /** Notes one reading. Costs no more than an increment in memory. */
    public void read(ArticleId article) {
        throw new UnsupportedOperationException();
    }
}
