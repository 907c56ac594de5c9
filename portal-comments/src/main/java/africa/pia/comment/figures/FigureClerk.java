package africa.pia.comment.figures;

import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Keeps the figures of every day that is over, some days at a time, each in a transaction of its own. */
@ApplicationScoped
class FigureClerk {

    private static final Logger LOG = Logger.getLogger(FigureClerk.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int DAYS = 400;

    @EJB
    Figures figures;

    @Inject
    Rounds rounds;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::keep, LOG, "The figures of days that are over could not be kept; trying again");
    }

    void keep() {
        for (int day = 0; day < DAYS && figures.keepNext(); day++) {
            LOG.fine("Kept the figures of one more day");
        }
    }
}
