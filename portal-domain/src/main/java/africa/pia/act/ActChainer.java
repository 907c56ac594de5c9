package africa.pia.act;

import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Chains what was done since it last looked. Every node does; the lock of the chain's end keeps them apart. */
@ApplicationScoped
class ActChainer {

    private static final Logger LOG = Logger.getLogger(ActChainer.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int BATCH = 200;

    @Inject
    ActLog log;

    @Inject
    Rounds rounds;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::chain, LOG, "The log of acts could not be chained; trying again");
    }

    private void chain() {
        while (log.chain(BATCH) == BATCH) {
            // more rows wait for their place
        }
    }
}
