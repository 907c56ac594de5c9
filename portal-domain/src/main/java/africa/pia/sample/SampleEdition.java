package africa.pia.sample;

import africa.pia.node.NodeStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees whether the sample edition is wanted and the portal still empty.
 *
 * <p>Asked once, when every module has started: a bean of this module that starts by itself would be earlier than those
 * which have something to add.
 */
@ApplicationScoped
public class SampleEdition {

    private static final Logger LOG = Logger.getLogger(SampleEdition.class.getName());

    /** Between INFO and WARNING, which the server shows on its console too. */
    private static final Level NOTICE = Level.parse("850");

    /** What the log says when the last picture is there. */
    private static final String ILLUSTRATED = "The sample edition has its pictures";

    /** How long the pictures wait, so that they do not slow the first pages. */
    private static final int BREATH_SECONDS = 3;

    private static final int PASSWORD_BITS = 80;
    private static final int PATIENCE_SECONDS = 900;

    @Inject
    SampleSettings settings;

    @Inject
    SampleLoader loader;

    @Inject
    SampleIllustrator illustrator;

    @Inject
    SampleNotice notice;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService executor;

    @Inject
    UserTransaction transaction;

    /**
     * Takes the sample edition in, if need be, and says at every start where the portal is and who signs in. Its pictures
     * follow a little later, when the portal is ready.
     */
    public void open() {
        if (!settings.wanted()) {
            return;
        }
        if (!loader.isWelcome()) {
            LOG.log(NOTICE, notice::ofLaterStart);
            return;
        }
        Optional<String> given = settings.password();
        String password = given.orElseGet(SampleEdition::madeUp);
        try {
            load(password);
        } catch (Exception e) {
            // A portal without its sample is still a portal, and another node may have been first.
            LOG.log(Level.WARNING, "The sample edition was not taken in", e);
            return;
        }
        LOG.log(
                NOTICE,
                () -> given.isPresent() ? notice.ofFirstStart() : notice.ofFirstStartWithPasswordMadeUp(password));
    }

    void on(@Observes NodeStarted event) {
        if (settings.wanted()) {
            executor.schedule(this::illustrate, BREATH_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Brings the pictures that are still awaited: those of a first start, or those that an earlier one was kept from. */
    private void illustrate() {
        int articles = 0;
        try {
            boolean more = true;
            while (more) {
                more = illustrator.illustrateNext();
                articles++;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The sample edition lacks pictures; the next start goes on", e);
            return;
        }
        if (articles > 1) {
            LOG.log(NOTICE, ILLUSTRATED);
            // Developing the pictures filled the heap once; a portal of its size must not keep that memory for ever.
            System.gc();
        }
    }

    /** In a transaction that has time: a small and busy machine may take more than the usual two minutes. */
    private void load(String password) throws Exception {
        transaction.setTransactionTimeout(PATIENCE_SECONDS);
        transaction.begin();
        try {
            loader.load(password);
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        }
    }

    private static String madeUp() {
        return new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
    }
}
