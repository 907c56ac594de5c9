package africa.pia.media;

import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Looks for pictures whose date has come: every node every two seconds, and at its start. */
@ApplicationScoped
class ExpiryWatch {

    private static final Logger LOG = Logger.getLogger(ExpiryWatch.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    @Inject
    Rounds rounds;

    @Inject
    Expiry expiry;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::look, LOG, "What expires could not be looked up; trying again");
    }

    private void look() {
        expiry.due(AT_ONCE).forEach(expiry::tell);
    }
}
