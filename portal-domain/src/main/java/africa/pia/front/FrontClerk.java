package africa.pia.front;

import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Sees whose time on the front page is up: every node looks every two seconds, and at its start. */
@ApplicationScoped
class FrontClerk {

    private static final Logger LOG = Logger.getLogger(FrontClerk.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);

    @Inject
    Rounds rounds;

    @Inject
    FrontEnding ending;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, ending::end, LOG, "What has ended on the front page could not be looked up; trying again");
    }
}
