package africa.pia.gate;

import africa.pia.node.NodeStarted;
import africa.pia.site.SiteSettings;
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
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tries the addresses of other sites that texts lead to: soon after a text was saved on this node, and every minute. It
 * holds no transaction while it waits for an answer.
 */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkWalker {

    private static final Logger LOG = Logger.getLogger(LinkWalker.class.getName());
    private static final int PERIOD_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LinkRound round;

    @Inject
    GateSettings settings;

    @Inject
    SiteSettings site;

    private final ReentrantLock turn = new ReentrantLock();
    private LinkProbe probe;
    private volatile ScheduledFuture<?> rounds;

    public void on(@Observes NodeStarted event) {
        if (settings.links().check()) {
            probe = new LinkProbe(
                    AddressGuard.ofPublicNetworks(settings.links().ports()),
                    settings.links().timeout(),
                    "PIA-portal-links (+" + site.url() + ")");
            rounds = executor.scheduleWithFixedDelay(this::goQuietly, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinksNoted event) {
        // Without rounds nothing is tried, or the node has not started and the first round is still to come.
        if (rounds != null) {
            executor.submit(this::goQuietly);
        }
    }

    private void goQuietly() {
        // Whoever walks already sees what was noted meanwhile.
        if (!turn.tryLock()) {
            return;
        }
        try {
            go();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database may be away for a while; a scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "The links could not be tried; trying again", e);
        } finally {
            turn.unlock();
        }
    }

    private void go() throws InterruptedException {
        List<String> hashes = round.claim(settings.links().concurrent());
        while (!hashes.isEmpty()) {
            executor.invokeAll(hashes.stream().map(this::trying).toList());
            hashes = round.claim(settings.links().concurrent());
        }
        round.forget();
    }

    private Callable<Trial> trying(String hash) {
        return () -> {
            Trial trial = probe.probe(round.address(hash));
            round.answered(hash, trial);
            return trial;
        };
    }
}
