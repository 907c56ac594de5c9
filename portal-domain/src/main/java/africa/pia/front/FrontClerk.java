package africa.pia.front;

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

/** Sees whose time on the front page is up: every node looks every two seconds, and at its start. */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FrontClerk {

    private static final Logger LOG = Logger.getLogger(FrontClerk.class.getName());
    private static final int PERIOD_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    FrontEnding ending;

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
            ending.end();
        } catch (RuntimeException e) {
            // A scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "What has ended on the front page could not be looked up; trying again", e);
        }
    }
}
