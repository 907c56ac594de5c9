package africa.pia.media;

import africa.pia.node.NodeStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for pictures whose date has come: every node every two seconds, and at its start. */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryWatch {

    private static final Logger LOG = Logger.getLogger(ExpiryWatch.class.getName());
    private static final int PERIOD_SECONDS = 2;
    private static final int AT_ONCE = 50;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Expiry expiry;

    private ScheduledFuture<?> looking;

    public void on(@Observes NodeStarted event) {
        looking = executor.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    void look() {
        try {
            expiry.due(AT_ONCE).forEach(expiry::tell);
        } catch (RuntimeException e) {
            // A scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "What expires could not be looked up; trying again", e);
        }
    }
}
