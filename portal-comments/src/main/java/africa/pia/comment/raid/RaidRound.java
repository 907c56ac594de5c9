package africa.pia.comment.raid;

import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Tells the log when raids are over. They are without it: each knows its end. */
@ApplicationScoped
class RaidRound {

    private static final Logger LOG = Logger.getLogger(RaidRound.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(30);

    @EJB
    RaidDesk desk;

    @Inject
    Rounds rounds;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::go, LOG, "The end of raids could not be entered in the log; trying again");
    }

    void go() {
        int ended = desk.endDue();
        if (ended > 0) {
            LOG.info(() -> "Raid mode has ended by itself under " + ended + " articles");
        }
    }
}
