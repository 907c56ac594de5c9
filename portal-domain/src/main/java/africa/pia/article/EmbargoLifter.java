package africa.pia.article;

import africa.pia.InvalidInputException;
import africa.pia.article.Newsroom.StaleArticleException;
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

/**
 * Publishes scheduled articles and scheduled changes when their instant has come: every node looks every two seconds, and
 * at its start.
 */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EmbargoLifter {

    private static final Logger LOG = Logger.getLogger(EmbargoLifter.class.getName());
    private static final int PERIOD_SECONDS = 2;
    private static final int AT_ONCE = 50;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Embargo embargo;

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
            embargo.due(AT_ONCE).forEach(this::lift);
            embargo.dueCopies(AT_ONCE).forEach(this::liftCopy);
        } catch (RuntimeException e) {
            // A scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "What is scheduled could not be looked up; trying again", e);
        }
    }

    /** One that fails must not hold up the others. */
    private void lift(ArticleId id) {
        try {
            embargo.lift(id);
        } catch (StaleArticleException faster) {
            LOG.log(Level.FINE, faster, () -> "Article " + id + " was published or changed by somebody else");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Article " + id + " is due and could not be published; trying again");
        }
    }

    private void liftCopy(ArticleId id) {
        try {
            embargo.liftCopy(id);
        } catch (StaleArticleException faster) {
            LOG.log(Level.FINE, faster, () -> "The next text of article " + id + " was shown by somebody else");
        } catch (InvalidInputException unfit) {
            LOG.log(Level.WARNING, unfit, () -> "The next text of article " + id + " cannot be shown and waits");
            embargo.holdCopy(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The next text of article " + id + " is due; trying again");
        }
    }
}
