package africa.pia.mail;

import africa.pia.node.NodeStarted;
import jakarta.annotation.PostConstruct;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries the mails of the outbox to the mail server: at once after a commit on this node, and every few seconds. */
@Singleton
@Startup
@DependsOn("DbMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int PERIOD_SECONDS = 15;
    private static final int BATCH = 20;
    /** A mail that nobody would take for so long is no news any more. */
    private static final Duration GIVEN_UP = Duration.ofDays(2);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MailRound round;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile ScheduledFuture<?> rounds;

    @PostConstruct
    void start() {
        server.announce();
    }

    public void on(@Observes NodeStarted event) {
        rounds = executor.scheduleWithFixedDelay(this::goQuietly, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailPosted event) {
        // Before the node has started the first round is still to come.
        if (rounds != null) {
            executor.submit(this::goQuietly);
        }
    }

    private void goQuietly() {
        turn.lock();
        try {
            go();
        } catch (RuntimeException e) {
            // The database may be away for a while; a scheduled task that throws would never run again.
            LOG.log(Level.WARNING, "The outbox could not be read; trying again", e);
        } finally {
            turn.unlock();
        }
    }

    private void go() {
        List<OutgoingMail> mails = round.claim(BATCH);
        while (!mails.isEmpty()) {
            mails.forEach(this::carry);
            mails = round.claim(BATCH);
        }
    }

    private void carry(OutgoingMail mail) {
        switch (server.send(mail)) {
            case TAKEN -> round.done(mail.id());
            case REFUSED_FOR_GOOD -> {
                LOG.warning(() -> "Mail " + mail.id() + " was refused for good and is given up");
                round.done(mail.id());
            }
            case NOT_NOW -> {
                Instant now = clock.instant();
                if (mail.createdAt().plus(GIVEN_UP).isBefore(now)) {
                    LOG.severe(() -> "Mail " + mail.id() + " could not be sent in two days and is given up");
                    round.done(mail.id());
                } else {
                    round.tryAgain(mail.id(), mail.attempts());
                }
            }
        }
    }
}
