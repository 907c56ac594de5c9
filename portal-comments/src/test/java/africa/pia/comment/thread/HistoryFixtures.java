package africa.pia.comment.thread;

import jakarta.persistence.EntityManager;

/** What people wrote before, for tests of who asks. */
public final class HistoryFixtures {

    private HistoryFixtures() {}

    public static WriterHistory history(EntityManager em) {
        WriterHistory history = new WriterHistory();
        history.em = em;
        return history;
    }
}
