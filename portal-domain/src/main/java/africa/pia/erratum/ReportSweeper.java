package africa.pia.erratum;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Forgets the addresses that readers gave for the thanks, once they have served. */
@Singleton
public class ReportSweeper {

    private static final Logger LOG = Logger.getLogger(ReportSweeper.class.getName());

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /** Runs hourly on every node; what one has swept the next does not find. */
    @Schedule(hour = "*", minute = "37", persistent = false)
    public void sweep() {
        int forgotten = reports.forgetAddresses(clock.instant());
        if (forgotten > 0) {
            LOG.info(() -> "Forgot " + forgotten + " addresses given with reports of errors");
        }
    }
}
