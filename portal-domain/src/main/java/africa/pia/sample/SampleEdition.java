package africa.pia.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
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

    private static final int PASSWORD_BITS = 80;
    private static final int PATIENCE_SECONDS = 900;

    @Inject
    SampleSettings settings;

    @Inject
    SampleFiles files;

    @Inject
    SampleLoader loader;

    @Inject
    UserTransaction transaction;

    /** Takes the sample edition in, if need be. */
    public void open() {
        if (!settings.wanted() || !loader.isWelcome()) {
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
        StringBuilder notice = new StringBuilder("The sample edition was taken in. Its people sign in with ");
        notice.append(given.isPresent() ? "the configured password" : "the password " + password);
        notice.append(given.isPresent() ? ":" : " (made up now and shown only this once):");
        files.people().forEach(person -> notice.append(System.lineSeparator())
                .append("  ")
                .append(person.email())
                .append(' ')
                .append(person.roles()));
        LOG.log(NOTICE, notice::toString);
    }

    /** In a transaction that has time: on a small and busy machine the pictures take more than the usual two minutes. */
    private void load(String password) throws Exception {
        transaction.setTransactionTimeout(PATIENCE_SECONDS);
        transaction.begin();
        try {
            loader.load(password);
            transaction.commit();
            // Developing the pictures filled the heap once; a portal of its size must not keep that memory for ever.
            System.gc();
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
