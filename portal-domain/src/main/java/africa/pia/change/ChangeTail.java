package africa.pia.change;

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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Follows the log on this node and tells its listeners.
 *
 * <p>Looks twice a second, and at once after a commit on this node, so a change made here has its place within
 * milliseconds and is known on every other node within a second. That a change was committed here is announced to the
 * listeners before the writer goes on.
 */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ChangeTail {

    private static final Logger LOG = Logger.getLogger(ChangeTail.class.getName());
    private static final long PERIOD_MILLIS = 500;
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(30);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService executor;

    @Inject
    ChangeLog log;

    @Inject
    @Any
    Instance<ChangeListener> listeners;

    private final Set<ChangeListener> followers = new CopyOnWriteArraySet<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile ScheduledFuture<?> looking;
    private ScheduledFuture<?> forgetting;

    public void on(@Observes NodeStarted event) {
        looking =
                executor.scheduleWithFixedDelay(this::lookQuietly, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        forgetting = executor.scheduleWithFixedDelay(this::forgetQuietly, 1, 24, TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
            forgetting.cancel(false);
        }
    }

    /** Takes on a listener that the container does not find from here: a bean of the WAR, which an EJB jar cannot see. */
    public void follow(ChangeListener listener) {
        followers.add(listener);
    }

    /** Lets a listener go that was taken on by {@link #follow}. */
    public void leave(ChangeListener listener) {
        followers.remove(listener);
    }

    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeAppended event) {
        for (ChangeListener listener : listeners) {
            announce(listener, event);
        }
        followers.forEach(follower -> announce(follower, event));
        // Before the node has started the first round is still to come.
        if (looking != null) {
            executor.execute(this::lookQuietly);
        }
    }

    private static void announce(ChangeListener listener, ChangeAppended event) {
        try {
            listener.announced(event.topic(), event.subject());
        } catch (RuntimeException e) {
            // What is committed is committed: nothing that fails here may reach the writer, nor keep it from the
            // others.
            LOG.log(Level.WARNING, e, () -> nameOf(listener) + " did not take in the latest news of this node");
        }
    }

    /** Sequences what is committed and tells every listener what it has not taken in yet. */
    public void look() {
        turn.lock();
        try {
            while (log.sequence(BATCH) == BATCH) {
                // more rows wait for their place
            }
            for (ChangeListener listener : listeners) {
                tell(listener);
            }
            followers.forEach(this::tell);
        } finally {
            turn.unlock();
        }
    }

    private void tell(ChangeListener listener) {
        try {
            List<Change> changes = log.after(listener.position(), BATCH);
            while (!changes.isEmpty()) {
                listener.on(changes);
                changes = log.after(listener.position(), BATCH);
            }
        } catch (Exception e) {
            // One listener that fails must not keep the news from the others; it hears the same again at the next look.
            LOG.log(Level.WARNING, e, () -> nameOf(listener) + " did not take in the latest changes");
        }
    }

    private static String nameOf(ChangeListener listener) {
        return listener.getClass().getSimpleName();
    }

    private void lookQuietly() {
        // A look already under way will not see what was committed after it began: wait for the turn, then look.
        try {
            look();
        } catch (RuntimeException e) {
            // The database may be away for a while; a scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "The change log could not be read; trying again", e);
        }
    }

    private void forgetQuietly() {
        try {
            log.forget(KEPT);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old changes could not be forgotten; trying again tomorrow", e);
        }
    }
}
