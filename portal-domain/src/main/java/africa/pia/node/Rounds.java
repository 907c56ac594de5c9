package africa.pia.node;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What this node looks after again and again, from {@link NodeStarted} until it stops. */
@ApplicationScoped
public class Rounds {

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> going = new CopyOnWriteArrayList<>();

    /**
     * Goes a round now and whenever a period has passed since the last one ended, in no transaction.
     *
     * @param failure what is logged when a round fails; the next one is gone all the same
     */
    public void every(Duration period, Runnable round, Logger log, String failure) {
        Runnable quietly = () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                // A scheduled task that throws would never run again.
                log.log(Level.WARNING, failure, e);
            }
        };
        going.add(executor.scheduleWithFixedDelay(quietly, 0, period.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        going.forEach(round -> round.cancel(false));
    }
}
