package africa.pia.article;

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
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries this node's readings to the ledger every ten seconds and when the node stops. */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadershipClerk {

    private static final Logger LOG = Logger.getLogger(ReadershipClerk.class.getName());
    private static final int PERIOD_SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Readership readership;

    @Inject
    ReadershipLedger ledger;

    private ScheduledFuture<?> carrying;
    private ScheduledFuture<?> forgetting;

    public void on(@Observes NodeStarted event) {
        carrying = executor.scheduleWithFixedDelay(this::carry, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        forgetting = executor.scheduleWithFixedDelay(this::forget, 1, 24, TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        if (carrying != null) {
            carrying.cancel(false);
            forgetting.cancel(false);
        }
        carry();
    }

    void carry() {
        Map<Long, Long> readings = readership.take();
        if (readings.isEmpty()) {
            return;
        }
        try {
            ledger.add(readings);
        } catch (RuntimeException e) {
            // The database may be away for a while: the readings wait for the next round.
            readership.giveBack(readings);
            LOG.log(Level.WARNING, "Readings could not be written down; trying again", e);
        }
    }

    private void forget() {
        try {
            ledger.forget();
        } catch (RuntimeException e) {
            // A scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "Old readings could not be forgotten; trying again tomorrow", e);
        }
    }
}
