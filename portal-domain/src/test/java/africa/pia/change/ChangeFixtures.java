package africa.pia.change;

import africa.pia.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The change log, ready for tests. */
public final class ChangeFixtures {

    private ChangeFixtures() {}

    public static ChangeLog log(EntityManager em, Clock clock) {
        ChangeLog log = new ChangeLog();
        log.em = em;
        log.clock = clock;
        log.appended = new RecordedEvents<>();
        return log;
    }
}
